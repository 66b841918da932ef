package vn.phaodai.kernel.attachments;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in the list of a record's files.
 *
 * @param size in bytes
 * @param sha256 hash of its content, in hex
 * @param addedBy account
 * @param adderName name of whoever added it, as it was then
 * @param removable whether the caller may remove it
 */
public record AttachmentRow(
        UUID id,
        String ownerType,
        UUID ownerId,
        String name,
        FileType type,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        String adderName,
        Instant addedAt,
        boolean removable) {

    AttachmentRow under(AttachmentRights rights) {
        return new AttachmentRow(
                id,
                ownerType,
                ownerId,
                name,
                type,
                mediaType,
                size,
                sha256,
                addedBy,
                adderName,
                addedAt,
                rights.remove(addedAt));
    }
}
