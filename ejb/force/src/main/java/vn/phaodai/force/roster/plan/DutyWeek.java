package vn.phaodai.force.roster.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A week, Monday to Sunday, with the rest everybody needs in it.
 *
 * @param restMinutes length of the rest, in one piece
 */
public record DutyWeek(LocalDate monday, long start, long end, long restMinutes) {

    public static DutyWeek of(LocalDate monday, long restMinutes) {
        return new DutyWeek(
                monday,
                PlannedDuty.minute(monday),
                PlannedDuty.minute(monday.plusDays(7)),
                restMinutes);
    }

    boolean isTouchedBy(PlannedDuty duty) {
        return duty.start() < end && duty.end() > start;
    }

    boolean isWithoutRest(List<PlannedDuty> duties) {
        long free = start;
        for (PlannedDuty duty :
                duties.stream().sorted(Comparator.comparingLong(PlannedDuty::start)).toList()) {
            if (duty.start() - free >= restMinutes) {
                return false;
            }
            free = Math.max(free, duty.end());
        }
        return end - free < restMinutes;
    }
}
