package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.PostingRow;
import vn.phaodai.force.career.CareerRecords;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.audit.LookUp;
import vn.phaodai.kernel.audit.LookUps;
import vn.phaodai.web.kit.AttachmentPanel;

/** An officer's record, or the caller's own. */
@Named("officerPage")
@RequestScoped
public class OfficerPage {

    private static final int LOOKS = 100;

    @Inject private OfficerRecords officers;
    @Inject private LookUps lookUps;
    @Inject private AttachmentPanel attachments;
    @Inject private CareerRecords career;

    private String id;
    private OfficerRecord officer;
    private List<PostingRow> postings;
    private List<LookUp> looks = List.of();
    private String tab;

    public void load() {
        officer = officers.get(RecordId.of("thing.officer", id));
        postings = officers.postings(officer.id());
        attachments.open("officer", officer.id());
        if ("looks".equals(tab)) {
            looks = lookUps.at("officer", officer.id(), PageRequest.first(LOOKS)).items();
        }
    }

    public void loadOwn() {
        officer = officers.own().orElseThrow(() -> new NotFound("thing.officer", "own"));
        postings = officers.ownPostings();
        attachments.open("officer", officer.id());
        if ("looks".equals(tab)) {
            looks = career.ownLooks(PageRequest.first(LOOKS)).items();
        }
    }

    public OfficerRecord getOfficer() {
        return officer;
    }

    /** The latest first. */
    public List<PostingRow> getPostings() {
        return postings;
    }

    /** Who looked at the record or changed it lately, the latest first. */
    public List<LookUp> getLooks() {
        return looks;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
