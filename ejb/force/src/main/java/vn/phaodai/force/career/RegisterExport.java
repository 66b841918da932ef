package vn.phaodai.force.career;

import java.time.Instant;
import java.util.UUID;
import vn.phaodai.kernel.approval.ProposalState;

/**
 * An export of a register that needs a second person's approval, as its owner sees it.
 *
 * @param unitId unit whose entries are exported, with all below it
 * @param rows how many rows it had when it was proposed
 * @param validUntil until when an approved one may be fetched
 */
public record RegisterExport(
        UUID id,
        Register register,
        UUID unitId,
        int rows,
        ProposalState state,
        String reason,
        Instant madeAt,
        Instant validUntil) {

    public boolean canBeFetched(Instant now) {
        return state == ProposalState.APPROVED && now.isBefore(validUntil);
    }
}
