package vn.phaodai.force.career;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A leave in the register of a unit, with whose it is.
 *
 * @param unitId where the officer serves now
 * @param kind code of the list LEAVE
 * @param lastDay last day off
 * @param workingDays working days in it, by the calendar when it was asked for
 */
public record LeaveEntry(
        UUID id,
        UUID officerId,
        String officerName,
        String serviceNumber,
        UUID unitId,
        String kind,
        LocalDate firstDay,
        LocalDate lastDay,
        int workingDays,
        LeaveState state,
        String place,
        String note) {}
