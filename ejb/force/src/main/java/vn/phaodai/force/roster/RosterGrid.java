package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.roster.plan.RosterSolver;
import vn.phaodai.force.roster.plan.Violation;

/**
 * A roster as a grid of officers and days.
 *
 * @param lines officers of the unit, commanders first
 * @param gaps duties that nobody takes, by day
 * @param violations all rules that are not kept
 */
public record RosterGrid(
        RosterRow roster,
        List<Day> days,
        List<Line> lines,
        List<DutyRow> gaps,
        List<Violation> violations)
        implements Serializable {

    /**
     * @param holiday its name; null if it is none
     * @param standby level in percent that is ordered; 0 for none
     * @param unready whether that asks for more people than have a duty, and no template says when
     */
    public record Day(LocalDate day, boolean working, String holiday, int standby, boolean unready)
            implements Serializable {}

    /**
     * @param cells one for each day
     */
    public record Line(UUID officerId, String name, String position, boolean here, List<Cell> cells)
            implements Serializable {}

    /**
     * @param away why the officer cannot be on duty: name of an {@code Away.Reason}; null if they
     *     can
     */
    public record Cell(LocalDate day, List<DutyRow> duties, List<Violation> violations, String away)
            implements Serializable {}

    /** Days for which the unit has no template of the standby that is ordered. */
    public List<LocalDate> unready() {
        return days.stream().filter(Day::unready).map(Day::day).toList();
    }

    /** Whether its seats stay empty because the solver cannot fill rosters of so many people. */
    public boolean tooLarge() {
        return lines.size() > RosterSolver.MOST_PEOPLE && !gaps.isEmpty();
    }

    public long broken() {
        return violations.stream().filter(Violation::isHard).count();
    }
}
