package vn.phaodai.force.promotion;

import java.time.Instant;
import java.util.UUID;

/**
 * A candidate of a round.
 *
 * @param id the officer's
 * @param unitId unit when the round was opened
 * @param fromRank code of the rank held
 * @param rank code of the next rank
 * @param eligible whether every condition is still met by what is known today
 * @param reason why the unit does not propose, or HR refused
 */
public record CandidateRow(
        UUID id,
        String serviceNumber,
        String fullName,
        UUID unitId,
        String position,
        String fromRank,
        String rank,
        CandidateState state,
        boolean eligible,
        String proposedBy,
        Instant proposedAt,
        String reviewedBy,
        Instant reviewedAt,
        String reason) {}
