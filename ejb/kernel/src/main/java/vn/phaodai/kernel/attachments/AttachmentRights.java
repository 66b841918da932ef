package vn.phaodai.kernel.attachments;

import java.time.Instant;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;

/**
 * What somebody who may see a record may do with its files.
 *
 * @param unitId unit the record belongs to today
 * @param label what an auditor recognises the record by
 * @param changes whether the caller's role or part in the matter lets add and remove files
 * @param open whether the record still takes changes
 * @param fixedUntil files added up to then stay, since a decision rests on them; null if none does
 */
public record AttachmentRights(
        UUID unitId, String label, boolean changes, boolean open, Instant fixedUntil) {

    boolean add() {
        return changes && open;
    }

    boolean remove(Instant addedAt) {
        return add() && !isFixed(addedAt);
    }

    /**
     * @throws NotAllowed if it is not the caller's to change
     * @throws BusinessException if the record has ended
     */
    void requireAdd() {
        if (!changes) {
            throw new NotAllowed("error.attachment.notYours");
        }
        if (!open) {
            throw conflict("error.attachment.ended");
        }
    }

    /**
     * @throws NotAllowed if it is not the caller's to change
     * @throws BusinessException if the record has ended, or the file was decided upon
     */
    void requireRemove(Instant addedAt) {
        requireAdd();
        if (isFixed(addedAt)) {
            throw conflict("error.attachment.fixed");
        }
    }

    private boolean isFixed(Instant addedAt) {
        return fixedUntil != null && !addedAt.isAfter(fixedUntil);
    }

    private static BusinessException conflict(String key) {
        return new BusinessException(BusinessException.Kind.CONFLICT, key);
    }
}
