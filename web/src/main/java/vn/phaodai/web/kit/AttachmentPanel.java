package vn.phaodai.web.kit;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.AttachmentList;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.kernel.attachments.Attachments;

/** What {@code <k:attachments>} shows and does: the files of the record that a page has opened. */
@Named("attachments")
@ViewScoped
public class AttachmentPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;

    @Inject private Attachments attachments;

    private String ownerType;
    private UUID ownerId;
    private UUID chosenId;
    private String chosenName;
    private boolean unclassified;
    private transient AttachmentList list;
    private transient Part file;

    /** For the page's bean, when it loads its record. */
    public void open(String type, UUID id) {
        ownerType = type;
        ownerId = id;
        list = attachments.of(type, id);
    }

    public void add() {
        try (InputStream content = file.getInputStream()) {
            AttachmentRow added =
                    attachments.add(
                            new AttachmentDraft(
                                    ownerType,
                                    ownerId,
                                    file.getSubmittedFileName(),
                                    unclassified ? AttachmentDraft.UNCLASSIFIED : null),
                            content);
            changed("attachments.added", added.name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Asks whether to remove it. */
    public void ask(AttachmentRow row) {
        chosenId = row.id();
        chosenName = row.name();
    }

    public void remove() {
        attachments.remove(chosenId);
        changed("attachments.removed", chosenName);
    }

    private void changed(String key, String name) {
        open(ownerType, ownerId);
        file = null;
        unclassified = false;
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(Texts.text1(key, name)));
    }

    public AttachmentList getList() {
        if (list == null) {
            open(ownerType, ownerId);
        }
        return list;
    }

    public int getCount() {
        return getList().items().size();
    }

    /** In megabytes. */
    public long getLongest() {
        return Attachments.LONGEST / MEGABYTE;
    }

    public String getChosenName() {
        return chosenName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Whether the person has declared that the file holds no state secret. */
    public boolean isUnclassified() {
        return unclassified;
    }

    public void setUnclassified(boolean unclassified) {
        this.unclassified = unclassified;
    }
}
