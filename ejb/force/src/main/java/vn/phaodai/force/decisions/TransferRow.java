package vn.phaodai.force.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A transfer in a list.
 *
 * @param officerRank code, today's
 * @param fromUnit name of the unit left, as it was last known
 * @param toUnit name of the unit joined
 * @param reason free text if RETURNED, message key if FAILED
 */
public record TransferRow(
        UUID id,
        UUID officerId,
        String officerName,
        String serviceNumber,
        String officerRank,
        UUID fromUnitId,
        String fromUnit,
        String fromPosition,
        UUID toUnitId,
        String toUnit,
        String position,
        LocalDate effectiveOn,
        String decisionNumber,
        LocalDate decisionDate,
        TransferState state,
        String madeBy,
        Instant madeAt,
        Instant endedAt,
        String reason,
        UUID proposalId) {}
