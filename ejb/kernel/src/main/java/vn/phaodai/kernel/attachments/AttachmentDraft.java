package vn.phaodai.kernel.attachments;

import java.util.UUID;

/**
 * Where a file belongs.
 *
 * @param ownerType kind of record, as {@code transfer}
 * @param ownerId the record, which the capability has found in the caller's scope
 * @param unitId unit that the record belongs to: who covers it may read the file
 * @param fileName name the user gave it
 * @param classification what the user declared; only {@value #UNCLASSIFIED} is taken: material that
 *     is a state secret must not enter
 */
public record AttachmentDraft(
        String ownerType, UUID ownerId, UUID unitId, String fileName, String classification) {

    public static final String UNCLASSIFIED = "UNCLASSIFIED";
}
