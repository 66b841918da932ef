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
 * @param reason why it was returned or cancelled
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
        Instant madeAt) {}
