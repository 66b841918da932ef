package vn.phaodai.kernel.attachments;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * Files of records: PDF, PNG, JPEG, DOCX and XLSX without macros, CSV, TXT; at most 20 MB each and
 * {@value #MOST} a record. Whether the caller may change the record is checked by the capability
 * that calls; here only that its unit is in the caller's scope.
 */
@Stateless
@PermitAll
public class Attachments {

    public static final long LONGEST = 20L * 1024 * 1024;
    public static final int MOST = 50;

    @Inject private AttachmentRepository repository;
    @Inject private ContentStore store;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;

    public AttachmentRow add(AttachmentDraft draft, InputStream content) {
        Caller caller = callers.current();
        caller.scope().require(draft.unitId());
        if (!AttachmentDraft.UNCLASSIFIED.equals(draft.classification())) {
            throw new InvalidInput("classification", "error.attachment.classification");
        }
        String name = safeName(draft.fileName());
        if (of(draft.ownerType(), draft.ownerId()).size() >= MOST) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.attachment.tooMany", MOST);
        }
        ContentStore.Received received = store.receive(content, LONGEST);
        try {
            return keep(draft, name, received, caller);
        } finally {
            store.discard(received);
        }
    }

    private AttachmentRow keep(
            AttachmentDraft draft, String name, ContentStore.Received received, Caller caller) {
        if (received.size() == 0) {
            throw new InvalidInput("file", "error.attachment.empty");
        }
        AttachmentRow row =
                new AttachmentRow(
                        Ids.next(),
                        draft.ownerType(),
                        draft.ownerId(),
                        draft.unitId(),
                        name,
                        type(received, name).mediaType(),
                        received.size(),
                        HexFormat.of().formatHex(received.sha256()),
                        caller.username(),
                        clock.now());
        repository.lockContent(received.sha256());
        store.keep(received);
        repository.add(row);
        audit.change(
                caller,
                AuditAction.CREATE,
                about(row),
                Changes.none()
                        .set("owner", row.ownerType() + " " + row.ownerId())
                        .set("size", row.size())
                        .set("sha256", row.sha256()));
        return row;
    }

    /** The files of a record, oldest first. */
    public List<AttachmentRow> of(String ownerType, UUID ownerId) {
        return repository.of(callers.current().scope(), ownerType, ownerId, MOST);
    }

    public AttachmentRow get(UUID id) {
        return repository
                .find(callers.current().scope(), id)
                .orElseThrow(() -> new NotFound("thing.attachment", id));
    }

    public Download download(UUID id) {
        AttachmentRow row = get(id);
        audit.action(callers.current(), AuditAction.DOWNLOAD, about(row), null, Changes.none());
        return new Download(
                row.name(),
                row.mediaType(),
                row.size(),
                store.place(HexFormat.of().parseHex(row.sha256())));
    }

    public void remove(UUID id) {
        AttachmentRow row = get(id);
        repository.remove(id);
        audit.change(
                callers.current(),
                AuditAction.DELETE,
                about(row),
                Changes.none().field("sha256", row.sha256(), null));
    }

    private static FileType type(ContentStore.Received received, String name) {
        try {
            return FileType.of(received.file(), name)
                    .orElseThrow(() -> new InvalidInput("file", "error.attachment.type", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last part of what may be a path, without characters that steer anything. */
    static String safeName(String given) {
        String clean = VietnameseText.clean(given);
        if (clean == null) {
            throw new InvalidInput("file", "error.attachment.name");
        }
        String last =
                clean.substring(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{C}\"<>|:*?]", "").replaceAll("^\\.+", "").strip();
        if (safe.isEmpty() || safe.length() > 200) {
            throw new InvalidInput("file", "error.attachment.name");
        }
        return safe;
    }

    private static AuditObject about(AttachmentRow row) {
        return AuditObject.of("attachment", row.id(), row.unitId(), row.name());
    }
}
