package vn.phaodai.force.roster.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A day on which not all commanders of the unit may be off. One who takes up a duty on the day is
 * there; on a working day so is who neither is away nor comes off a night duty.
 */
public record CommandDay(LocalDate day, boolean working, List<DutyOfficer> commanders) {

    public CommandDay {
        commanders = List.copyOf(commanders);
    }

    /** Whether this duty of a commander has to do with the day. */
    boolean isTouchedBy(PlannedDuty duty) {
        return duty.day().equals(day) || duty.isNightEndingOn(day);
    }

    /**
     * @param duties duties of commanders that touch the day
     */
    boolean isWithoutCommand(List<PlannedDuty> duties) {
        if (commanders.size() < 2) {
            return false;
        }
        if (duties.stream().anyMatch(duty -> duty.day().equals(day))) {
            return false;
        }
        Set<DutyOfficer> resting = new HashSet<>();
        duties.forEach(duty -> resting.add(duty.getOfficer()));
        return !working
                || commanders.stream()
                        .allMatch(
                                each -> resting.contains(each) || each.away(day, day).isPresent());
    }
}
