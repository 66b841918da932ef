package vn.phaodai.force.roster.plan;

import java.io.Serializable;

/** What an officer has carried within a year: the unit shares it evenly. It rates nobody. */
public record Burden(int duties, int nights, int weekends, int holidays, int standbys)
        implements Serializable {

    public static final Burden NONE = new Burden(0, 0, 0, 0, 0);

    /** With this duty on top. */
    public Burden plus(PlannedDuty duty) {
        if (duty.isStandby()) {
            return new Burden(duties, nights, weekends, holidays, standbys + 1);
        }
        return new Burden(
                duties + 1,
                nights + (duty.isNight() ? 1 : 0),
                weekends + (duty.isWeekend() ? 1 : 0),
                holidays + (duty.isHoliday() ? 1 : 0),
                standbys);
    }
}
