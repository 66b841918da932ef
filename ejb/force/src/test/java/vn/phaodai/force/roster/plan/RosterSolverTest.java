package vn.phaodai.force.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.roster.plan.Violation.Rule;

class RosterSolverTest {

    private static final PlannedDuty.Certificate WEAPONS =
            new PlannedDuty.Certificate("WEAPONS", "Chứng nhận vũ khí", "Weapons certificate");

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final RosterSolver SOLVER = new RosterSolver();

    private final WardOfThirty ward = new WardOfThirty();
    private final LocalDate monday = WardOfThirty.MONDAY;

    @Test
    void fillsFourWeeksOfAWardOfThirtyWithoutBreakingARule() {
        RosterPlan solved = SOLVER.solve(ward.staff().weeks(4).plan(), LONG, () -> false);
        assertEquals(List.of(), SOLVER.violations(solved));
        solved.duties().forEach(duty -> assertNotNull(duty.getOfficer(), duty::toString));
        assertTrue(spread(solved, PlannedDuty::isNight, "BEAT") <= 1, "nights");
        assertTrue(spread(solved, PlannedDuty::isWeekend, "CHIEF", "DEPUTY") <= 1, "weekends");
    }

    @Test
    void givesTheSameRosterForTheSamePlan() {
        RosterPlan one = SOLVER.solve(ward.staff().weeks(1).plan(), LONG, () -> false);
        RosterPlan other =
                SOLVER.solve(new WardOfThirty().staff().weeks(1).plan(), LONG, () -> false);
        assertEquals(
                one.duties().stream().map(duty -> duty.getOfficer().id()).toList(),
                other.duties().stream().map(duty -> duty.getOfficer().id()).toList());
    }

    /** A share of a run's time is seldom a whole number of milliseconds. */
    @Test
    void takesAnyTimeLimit() {
        ward.officer("BEAT", false);
        ward.duty(WardOfThirty.PATROL, monday, 18, 5);
        Duration share = Duration.ofSeconds(480).dividedBy(312);
        assertNotNull(SOLVER.solve(ward.plan(), share, () -> false).duties().get(0).getOfficer());
    }

    @Test
    void leavesAPlanOfMorePeopleThanCanBeSharedOutAsItIs() {
        for (int i = 0; i <= RosterSolver.MOST_PEOPLE; i++) {
            ward.officer("BEAT", false);
        }
        ward.duty(WardOfThirty.PATROL, monday, 18, 5);
        assertNull(SOLVER.solve(ward.plan(), LONG, () -> false).duties().get(0).getOfficer());
    }

    @Test
    void leavesASeatEmptyRatherThanBreakARule() {
        ward.officer("BEAT", false, new Away(monday, monday, Away.Reason.LEAVE));
        ward.duty(WardOfThirty.PATROL, monday, 18, 5);
        RosterPlan solved = SOLVER.solve(ward.plan(), LONG, () -> false);
        assertNull(solved.duties().get(0).getOfficer());
        assertEquals(List.of(Rule.COVER), rules(SOLVER.violations(solved)));
    }

    @Test
    void seesDutyDuringLeaveOnItsLastDayAndNotAfter() {
        DutyOfficer officer =
                ward.officer("BEAT", false, new Away(monday, monday, Away.Reason.LEAVE));
        ward.duty(WardOfThirty.PATROL, monday, 18, 5, officer);
        ward.duty(WardOfThirty.PATROL, monday.plusDays(1), 18, 5, officer);
        assertEquals(List.of(Rule.AWAY), rules(SOLVER.violations(ward.plan())));
    }

    @Test
    void seesANightThatRunsIntoLeave() {
        DutyOfficer officer =
                ward.officer(
                        "BEAT",
                        false,
                        new Away(monday.plusDays(1), monday.plusDays(3), Away.Reason.LEAVE));
        ward.duty(WardOfThirty.DESK, monday, 19, 12, officer);
        assertEquals(List.of(Rule.AWAY), rules(SOLVER.violations(ward.plan())));
    }

    @Test
    void asksForTenHoursOfRestAfterANightAndNotMore() {
        DutyOfficer officer = ward.officer("BEAT", false);
        ward.duty(WardOfThirty.DESK, monday, 19, 12, officer);
        PlannedDuty next = ward.duty(WardOfThirty.PATROL, monday.plusDays(1), 16, 5, officer);
        Violation found = SOLVER.violations(ward.plan()).get(0);
        assertEquals(Rule.REST_AFTER_NIGHT, found.rule());
        assertEquals(next.id(), found.dutyId());
        assertEquals(List.of("9", "10", "Trực ban", "02/11/2026"), found.args());
        WardOfThirty later = new WardOfThirty();
        DutyOfficer same = later.officer("BEAT", false);
        later.duty(WardOfThirty.DESK, monday, 19, 12, same);
        later.duty(WardOfThirty.PATROL, monday.plusDays(1), 17, 5, same);
        assertEquals(List.of(), SOLVER.violations(later.plan()));
    }

    @Test
    void seesTwoDutiesAtATime() {
        DutyOfficer officer = ward.officer("BEAT", false);
        ward.duty(WardOfThirty.DESK, monday, 7, 12, officer);
        ward.duty(WardOfThirty.PATROL, monday, 18, 5, officer);
        assertEquals(List.of(Rule.OVERLAP), rules(SOLVER.violations(ward.plan())));
    }

    @Test
    void seesAPositionThatTheShiftDoesNotTake() {
        DutyOfficer officer = ward.officer("DESK", false);
        ward.duty(WardOfThirty.PATROL, monday, 18, 5, officer);
        assertEquals(List.of(Rule.POSITION), rules(SOLVER.violations(ward.plan())));
    }

    @Test
    void seesAQualificationOnTheDaysItHoldsOnly() {
        PlannedDuty.Need armed = new PlannedDuty.Need("Tuần tra", false, Set.of(), WEAPONS);
        DutyOfficer officer =
                ward.qualified(
                        "BEAT",
                        new Qualification("WEAPONS", monday.plusDays(1), monday.plusDays(1)),
                        new Qualification("WEAPONS", monday.plusDays(3), null));
        for (int i = 0; i < 5; i++) {
            ward.duty(armed, monday.plusDays(i), 18, 5, officer);
        }
        List<Violation> found = SOLVER.violations(ward.plan());
        assertEquals(List.of(Rule.QUALIFICATION, Rule.QUALIFICATION), rules(found));
        assertEquals(
                List.of(WEAPONS, "Tuần tra"), found.get(0).args(), "with its names, not its code");
        assertEquals(
                List.of(monday, monday.plusDays(2)), found.stream().map(Violation::day).toList());
    }

    @Test
    void givesNoDutyToSomebodyWhoseQualificationBeginsLater() {
        PlannedDuty.Need armed = new PlannedDuty.Need("Tuần tra", false, Set.of(), WEAPONS);
        ward.qualified("BEAT", new Qualification("WEAPONS", monday.plusDays(1), null));
        ward.duty(armed, monday, 18, 5);
        ward.duty(armed, monday.plusDays(1), 18, 5);
        List<PlannedDuty> solved = SOLVER.solve(ward.plan(), LONG, () -> false).duties();
        assertNull(solved.get(0).getOfficer());
        assertNotNull(solved.get(1).getOfficer());
    }

    @Test
    void seesAWeekWithoutADayOfRest() {
        DutyOfficer officer = ward.officer("BEAT", false);
        ward.week(0);
        for (int i = 0; i < 7; i++) {
            ward.duty(WardOfThirty.DESK, monday.plusDays(i), 7, 12, officer);
        }
        assertEquals(List.of(Rule.WEEKLY_REST), rules(SOLVER.violations(ward.plan())));
    }

    @Test
    void seesAWeekendOnWhichChiefAndDeputyAreOff() {
        ward.officer("CHIEF", true);
        DutyOfficer deputy = ward.officer("DEPUTY", true);
        ward.day(monday).day(monday.plusDays(5)).day(monday.plusDays(6));
        ward.duty(WardOfThirty.COMMAND, monday.plusDays(5), 7, 24, deputy);
        List<Violation> found = SOLVER.violations(ward.plan());
        assertEquals(List.of(Rule.COMMAND_PRESENT), rules(found));
        assertEquals(monday.plusDays(6), found.get(0).day());
    }

    @Test
    void seesAWorkingDayOnWhichOneIsAwayAndTheOtherComesOffANight() {
        ward.officer("CHIEF", true, new Away(monday, monday.plusDays(4), Away.Reason.LEAVE));
        DutyOfficer deputy = ward.officer("DEPUTY", true);
        ward.day(monday).day(monday.plusDays(1)).day(monday.plusDays(2));
        ward.duty(WardOfThirty.COMMAND, monday, 7, 24, deputy);
        List<Violation> found = SOLVER.violations(ward.plan());
        assertEquals(List.of(Rule.COMMAND_PRESENT), rules(found));
        assertEquals(monday.plusDays(1), found.get(0).day());
    }

    @Test
    void repairsWithTheFewestChanges() {
        RosterPlan full = SOLVER.solve(ward.staff().weeks(1).plan(), LONG, () -> false);
        DutyOfficer sick = full.duties().get(8).getOfficer();
        long lost = full.duties().stream().filter(duty -> duty.getOfficer() == sick).count();
        WardOfThirty again = new WardOfThirty();
        again.staff().weeks(1);
        for (int i = 0; i < again.duties.size(); i++) {
            PlannedDuty blank = again.duties.get(i);
            DutyOfficer was = full.duties().get(i).getOfficer();
            again.duties.set(
                    i,
                    blank.heldBy(
                            was.id().equals(sick.id())
                                    ? null
                                    : again.officers.get(
                                            (int) was.id().getLeastSignificantBits())));
        }
        int gone = (int) sick.id().getLeastSignificantBits();
        again.officers.remove(gone);
        again.days.clear();
        RosterPlan repaired = SOLVER.solve(again.plan(), LONG, () -> false);
        assertEquals(List.of(), SOLVER.violations(repaired));
        long changed =
                repaired.duties().stream()
                        .filter(
                                duty ->
                                        !duty.getOfficer()
                                                .id()
                                                .equals(
                                                        full.duties()
                                                                .get(
                                                                        repaired.duties()
                                                                                .indexOf(duty))
                                                                .getOfficer()
                                                                .id()))
                        .count();
        assertEquals(lost, changed);
    }

    private static List<Rule> rules(List<Violation> found) {
        return found.stream().map(Violation::rule).toList();
    }

    private static int spread(RosterPlan plan, Predicate<PlannedDuty> kind, String... positions) {
        Map<DutyOfficer, Integer> counts = new HashMap<>();
        plan.officers().stream()
                .filter(each -> List.of(positions).contains(each.position()))
                .forEach(each -> counts.put(each, 0));
        plan.duties().stream()
                .filter(kind)
                .filter(duty -> counts.containsKey(duty.getOfficer()))
                .forEach(duty -> counts.merge(duty.getOfficer(), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0)
                - counts.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
