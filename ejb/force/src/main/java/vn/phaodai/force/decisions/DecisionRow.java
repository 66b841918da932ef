package vn.phaodai.force.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision in a list, and the head of its page.
 *
 * @param single whether it was proposed as the transfer of one officer
 * @param lines how many officers it is about
 * @param officerName the officer if it is about one whom the caller may see; null for disciplinary
 *     decisions, which lists do not name
 * @param reason why it was returned or revoked, or is proposed to be revoked
 * @param revocationId proposal to revoke it; null if there is none
 * @param version for changing a draft
 * @param supersededBy decision that is proposed to take, takes or took its place; null if none, or
 *     if it concerns nobody whom the caller may see
 * @param supersededByState where that one stands, told also if it concerns nobody whom the caller
 *     may see; null if there is none
 */
public record DecisionRow(
        UUID id,
        DecisionKind kind,
        String number,
        LocalDate date,
        LocalDate effectiveOn,
        String signerName,
        String signerTitle,
        String basis,
        UUID unitId,
        boolean single,
        UUID supersedes,
        DecisionState state,
        String madeBy,
        Instant madeAt,
        Instant endedAt,
        String reason,
        UUID proposalId,
        UUID revocationId,
        long lines,
        String officerName,
        long version,
        UUID supersededBy,
        DecisionState supersededByState) {

    /**
     * Whether another may take its place: it holds, and no other one is on its way to that or
     * there.
     */
    public boolean isSupersedable() {
        return state.isSupersedable()
                && (supersededByState == null || supersededByState == DecisionState.SUPERSEDED);
    }
}
