package vn.phaodai.force.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A leave of an officer.
 *
 * @param kind code of the list LEAVE
 * @param lastDay last day off
 * @param workingDays working days in it, by the calendar when it was asked for
 * @param reason why it was returned, cancelled or ended early
 * @param grantedLastDay last day as it was granted, if it was ended earlier; else null
 * @param decisionId decision that granted it; null if it was asked for
 */
public record LeaveRow(
        UUID id,
        UUID officerId,
        String kind,
        LocalDate firstDay,
        LocalDate lastDay,
        int workingDays,
        LeaveState state,
        String place,
        String note,
        String reason,
        UUID proposalId,
        String madeBy,
        Instant madeAt,
        LocalDate grantedLastDay,
        UUID decisionId) {}
