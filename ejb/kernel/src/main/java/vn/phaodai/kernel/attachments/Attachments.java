package vn.phaodai.kernel.attachments;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
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
 * {@value #MOST} a record. Who may see, add and remove them is told by the capability whose record
 * it is ({@link AttachmentOwner}), each time anew.
 */
@Stateless
@PermitAll
public class Attachments {

    public static final long LONGEST = 20L * 1024 * 1024;
    public static final int MOST = 50;

    private static final Logger LOG = Logger.getLogger(Attachments.class);
    private static final String THING = "thing.attachment";

    @Inject private AttachmentRepository repository;
    @Inject private ContentStore store;
    @Inject private Instance<AttachmentOwner> owners;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;

    /**
     * The files of a record.
     *
     * @throws NotFound if there is no such record in the caller's scope
     * @throws NotAllowed if the caller may not see such records
     */
    public AttachmentList of(String ownerType, UUID ownerId) {
        AttachmentRights rights = owner(ownerType).rights(ownerId);
        List<AttachmentRow> files =
                repository.of(ownerType, ownerId, MOST).stream()
                        .map(row -> row.under(rights))
                        .toList();
        return new AttachmentList(rights.add() && files.size() < MOST, files);
    }

    /**
     * For those who have the content still to receive.
     *
     * @throws NotFound if there is no such record in the caller's scope
     * @throws NotAllowed if the caller may not change the record's files
     * @throws BusinessException if the record has ended
     */
    public void requireAdd(String ownerType, UUID ownerId) {
        owner(ownerType).rights(ownerId).requireAdd();
    }

    /**
     * Adds a file to a record.
     *
     * @throws NotFound if there is no such record in the caller's scope
     * @throws NotAllowed if the caller may not change the record's files
     * @throws BusinessException if the record has ended, or has {@value #MOST} files
     * @throws InvalidInput if name, size, type or classification is not one that is taken
     */
    public AttachmentRow add(AttachmentDraft draft, InputStream content) {
        AttachmentRights rights = owner(draft.ownerType()).rights(draft.ownerId());
        rights.requireAdd();
        if (!AttachmentDraft.UNCLASSIFIED.equals(draft.classification())) {
            throw new InvalidInput("classification", "error.attachment.classification");
        }
        String name = safeName(draft.fileName());
        if (repository.of(draft.ownerType(), draft.ownerId(), MOST).size() >= MOST) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.attachment.tooMany", MOST);
        }
        ContentStore.Received received = store.receive(content, LONGEST);
        try {
            return keep(draft, rights, name, received);
        } finally {
            store.discard(received);
        }
    }

    private AttachmentRow keep(
            AttachmentDraft draft,
            AttachmentRights rights,
            String name,
            ContentStore.Received received) {
        if (received.size() == 0) {
            throw new InvalidInput("file", "error.attachment.empty");
        }
        Caller caller = callers.current();
        FileType type = type(received, name);
        Set<FileType> taken = owner(draft.ownerType()).types();
        if (!taken.contains(type)) {
            throw new InvalidInput("file", "error.attachment.notTaken", names(taken));
        }
        AttachmentRow row =
                new AttachmentRow(
                        Ids.next(),
                        draft.ownerType(),
                        draft.ownerId(),
                        name,
                        type,
                        type.mediaType(),
                        received.size(),
                        HexFormat.of().formatHex(received.sha256()),
                        caller.username(),
                        caller.name(),
                        clock.now(),
                        true);
        repository.lockContent(received.sha256());
        store.keep(received);
        repository.add(row, rights.unitId());
        audit.change(
                caller,
                AuditAction.CREATE,
                about(row, rights),
                Changes.none()
                        .set("owner", row.ownerType() + " " + row.ownerId())
                        .set("size", row.size())
                        .set("sha256", row.sha256()));
        return row;
    }

    /**
     * What is known of a file.
     *
     * @throws NotFound if there is none, or its record is not in the caller's scope
     * @throws NotAllowed if the caller may not see such records
     */
    public AttachmentRow get(UUID id) {
        AttachmentRow row = find(id);
        return row.under(rights(row));
    }

    /**
     * A file to be sent. Taking it is recorded, and is a look-up at the record.
     *
     * @throws NotFound if there is none, or its record is not in the caller's scope
     * @throws NotAllowed if the caller may not see such records
     * @throws BusinessException if its content is no longer on the disk
     */
    public Download download(UUID id) {
        AttachmentRow row = find(id);
        AttachmentRights rights = rights(row);
        Path content = content(row);
        Caller caller = callers.current();
        audit.action(caller, AuditAction.DOWNLOAD, about(row, rights), null, Changes.none());
        audit.action(
                caller,
                AuditAction.LOOK_UP,
                AuditObject.of(row.ownerType(), row.ownerId(), rights.unitId(), rights.label()),
                null,
                Changes.none().set("file", row.name()));
        return new Download(row.name(), row.mediaType(), row.size(), content);
    }

    /**
     * For those who have something else to ask before they remove it.
     *
     * @throws NotFound if there is none, or its record is not in the caller's scope
     * @throws NotAllowed if the caller may not change the record's files
     * @throws BusinessException if the record has ended, or the file was decided upon
     */
    public void requireRemove(UUID id) {
        AttachmentRow row = find(id);
        rights(row).requireRemove(row.addedAt());
    }

    /**
     * Removes a file; that it was there stays in the audit.
     *
     * @throws NotFound if there is none, or its record is not in the caller's scope
     * @throws NotAllowed if the caller may not change the record's files
     * @throws BusinessException if the record has ended, or the file was decided upon
     */
    public void remove(UUID id) {
        AttachmentRow row = find(id);
        AttachmentRights rights = rights(row);
        rights.requireRemove(row.addedAt());
        repository.remove(id);
        audit.change(
                callers.current(),
                AuditAction.DELETE,
                about(row, rights),
                Changes.none()
                        .field("owner", row.ownerType() + " " + row.ownerId(), null)
                        .field("size", row.size(), null)
                        .field("sha256", row.sha256(), null));
    }

    /** The log has no name of the file: it often is a person's. */
    private Path content(AttachmentRow row) {
        Path place = store.place(HexFormat.of().parseHex(row.sha256()));
        if (!Files.isRegularFile(place)) {
            LOG.errorf(
                    "The content of attachment %s, added %s, is missing at %s; bring it back from a"
                            + " backup",
                    row.id(), row.addedAt(), place);
            throw new BusinessException(
                    BusinessException.Kind.NOT_FOUND, "error.attachment.lost", row.name());
        }
        return place;
    }

    private AttachmentRow find(UUID id) {
        return repository.find(id).orElseThrow(() -> new NotFound(THING, id));
    }

    private AttachmentRights rights(AttachmentRow row) {
        try {
            return owner(row.ownerType()).rights(row.ownerId());
        } catch (NotFound hidden) {
            throw new NotFound(THING, row.id());
        }
    }

    private AttachmentOwner owner(String type) {
        for (AttachmentOwner owner : owners) {
            if (owner.type().equals(type)) {
                return owner;
            }
        }
        throw new IllegalArgumentException("No capability has files of " + type);
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

    private static String names(Set<FileType> types) {
        return types.stream().sorted().map(FileType::name).collect(Collectors.joining(", "));
    }

    private static AuditObject about(AttachmentRow row, AttachmentRights rights) {
        return AuditObject.of("attachment", row.id(), rights.unitId(), row.name());
    }
}
