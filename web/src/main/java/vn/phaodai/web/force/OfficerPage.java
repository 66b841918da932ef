package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.PostingRow;
import vn.phaodai.kernel.NotFound;

/** An officer's record, or the caller's own. */
@Named("officerPage")
@RequestScoped
public class OfficerPage {

    @Inject private OfficerRecords officers;

    private String id;
    private OfficerRecord officer;
    private List<PostingRow> postings;

    public void load() {
        officer = officers.get(RecordId.of("thing.officer", id));
        postings = officers.postings(officer.id());
    }

    public void loadOwn() {
        officer = officers.own().orElseThrow(() -> new NotFound("thing.officer", "own"));
        postings = officers.ownPostings();
    }

    public OfficerRecord getOfficer() {
        return officer;
    }

    /** The latest first. */
    public List<PostingRow> getPostings() {
        return postings;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
