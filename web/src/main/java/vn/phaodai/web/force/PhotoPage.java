package vn.phaodai.web.force;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.UUID;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.OfficerRow;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.AttachmentPanel;

/** The photo in an officer's record, and the page on which HR keeps it. */
@Named("photoPage")
@RequestScoped
public class PhotoPage {

    private static final String TYPE = "officer-photo";

    @Inject private Attachments attachments;
    @Inject private AttachmentPanel panel;
    @Inject private OfficerRecords officers;
    @Inject private Me me;

    private String id;
    private String name;
    private UUID looked;
    private UUID photo;

    public void load() {
        me.caller().requireAny(Role.HR);
        UUID officer = RecordId.of("thing.officer", id);
        name =
                officers.line(officer)
                        .map(OfficerRow::fullName)
                        .orElseThrow(() -> new NotFound("thing.officer", officer));
        panel.open(TYPE, officer);
    }

    /** The latest photo of an officer; null if there is none. */
    public UUID latest(UUID officer) {
        if (officer != null && !officer.equals(looked)) {
            looked = officer;
            photo =
                    attachments.of(TYPE, officer).items().stream()
                            .max(Comparator.comparing(AttachmentRow::addedAt))
                            .map(AttachmentRow::id)
                            .orElse(null);
        }
        return photo;
    }

    public String getName() {
        return name;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
