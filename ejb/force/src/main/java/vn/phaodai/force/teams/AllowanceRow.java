package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An allowance list of a ward and month.
 *
 * @param month its first day
 * @param edition 1, or more for a correction
 * @param people members on it
 * @param nights nights on it
 * @param total VND
 * @param ruleId the parameters it was computed by
 */
public record AllowanceRow(
        UUID id,
        UUID unitId,
        LocalDate month,
        int edition,
        AllowanceState state,
        int people,
        int nights,
        long total,
        String remark,
        UUID ruleId,
        String ruleSource,
        UUID proposalId,
        String madeBy,
        Instant madeAt,
        String approvedBy,
        Instant approvedAt,
        long version)
        implements Serializable {}
