package vn.phaodai.kernel.attachments;

import java.time.Instant;
import java.util.UUID;

/**
 * A file in the list of a record's files.
 *
 * @param sha256 hash of its content, in hex
 */
public record AttachmentRow(
        UUID id,
        String ownerType,
        UUID ownerId,
        UUID unitId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt) {}
