package vn.phaodai.kernel.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line in the list of proposals.
 *
 * @param mine whether the caller proposed it, and therefore cannot decide it
 * @param decidable whether the caller may decide it now
 */
public record ProposalRow(
        UUID id,
        String kind,
        UUID subjectId,
        String titleKey,
        List<String> titleArgs,
        ProposalState state,
        String proposerName,
        Instant proposedAt,
        String deciderName,
        Instant decidedAt,
        String reason,
        boolean mine,
        boolean decidable) {}
