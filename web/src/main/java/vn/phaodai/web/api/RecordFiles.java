package vn.phaodai.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.AttachmentRow;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.web.api.http.Creation;
import vn.phaodai.web.api.http.Upload;

/** The files of a record, for the resource whose record it is. */
@RequestScoped
class RecordFiles {

    @Inject private Attachments attachments;
    @Inject private Creation creation;

    /**
     * @param type kind of record, as {@code officer}
     */
    Page<AttachmentRow> of(String type, UUID id) {
        return new Page<>(attachments.of(type, id).items(), null);
    }

    Response add(String type, UUID id, String fileName, String classification, InputStream body) {
        attachments.requireAdd(type, id);
        byte[] content = Upload.read(body);
        AttachmentDraft draft = new AttachmentDraft(type, id, fileName, classification);
        return creation.once(
                content,
                "attachments",
                () -> attachments.add(draft, new ByteArrayInputStream(content)).id());
    }
}
