package vn.phaodai.kernel.attachments;

import java.util.UUID;

/**
 * Where a file belongs.
 *
 * @param ownerType kind of record, as {@code transfer}; see {@link AttachmentOwner}
 * @param ownerId the record
 * @param fileName name the user gave it
 * @param classification what the user declared; only {@value #UNCLASSIFIED} is taken: material that
 *     is a state secret must not enter
 */
public record AttachmentDraft(
        String ownerType, UUID ownerId, String fileName, String classification) {

    public static final String UNCLASSIFIED = "UNCLASSIFIED";
}
