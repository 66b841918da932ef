package vn.phaodai.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.web.api.http.Creation;

/** Gives the resource of a record that has files the part that handles them. */
@ApplicationScoped
class FilesOfRecords {

    @Inject private Attachments attachments;
    @Inject private Creation creation;

    RecordFiles of(FileOwner owner, UUID id) {
        return new RecordFiles(attachments, creation, owner.type(), id);
    }
}
