package vn.phaodai.force.planning.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StrengtheningSolverTest {

    private final Town town = new Town();

    @Test
    void closesAGapFromTheSurplusNearby() {
        Post near = town.beat(town.ward("Gần", Town.NORTH, 8, 10, 6), 8, 10);
        Post far = town.beat(town.ward("Xa", Town.SOUTH, 8, 10, 6), 8, 10);
        Post poor = town.beat(town.ward("Thiếu", Town.NORTH, 8, 6, 6), 8, 6);
        town.fill(near);
        town.fill(far);
        StrengtheningPlan solved = town.solve();
        assertTrue(solved.isFeasible());
        assertEquals(2, solved.moves().size());
        assertTrue(solved.moves().stream().allMatch(seat -> seat.getMover().post() == near));
        assertEquals(0, solved.changes().of(far));
        assertEquals(0, poor.gap(solved.changes().of(poor)));
    }

    @Test
    void bringsNoGivingUnitUnderItsMinimumWhateverIsMissingElsewhere() {
        PlanUnit giving = town.ward("Cho", Town.NORTH, 10, 8, 7);
        town.fill(town.beat(giving, 10, 8));
        PlanUnit poor = town.ward("Thiếu", Town.NORTH, 10, 2, 7);
        town.beat(poor, 10, 2);
        StrengtheningPlan solved = town.solve();
        assertTrue(solved.isFeasible());
        assertEquals(-1, solved.changes().of(giving));
        assertEquals(4, solved.changes().underAfter());
    }

    @Test
    void movesNobodyWhereThatWouldOnlyShiftAGap() {
        Post one = town.beat(town.ward("Một", Town.NORTH, 10, 9, 7), 10, 9);
        Post other = town.beat(town.ward("Hai", Town.NORTH, 10, 8, 7), 10, 8);
        town.fill(one);
        town.fill(other);
        assertEquals(0, town.solve().moves().size());
    }

    @Test
    void keepsAPinnedMoveAndAsksNobodyElse() {
        Post giving = town.beat(town.ward("Cho", Town.NORTH, 8, 10, 6), 8, 10);
        Post far = town.beat(town.ward("Xa", Town.SOUTH, 8, 9, 6), 8, 9);
        PlanUnit poor = town.ward("Thiếu", Town.NORTH, 8, 7, 6);
        town.beat(poor, 8, 7);
        town.fill(giving);
        Mover chosen = town.officer(far);
        StrengtheningPlan solved =
                town.solve(new Problem.Given(chosen.id(), poor.id(), Town.BEAT, true));
        assertEquals(List.of(chosen), solved.moves().stream().map(Seat::getMover).toList());
        assertTrue(solved.moves().get(0).isPinned());
    }

    @Test
    void saysWhenAPinBreaksARule() {
        PlanUnit giving = town.ward("Cho", Town.NORTH, 8, 6, 6);
        Mover chosen = town.officer(town.beat(giving, 8, 6));
        PlanUnit poor = town.ward("Thiếu", Town.NORTH, 8, 3, 6);
        town.beat(poor, 8, 3);
        StrengtheningPlan solved =
                town.solve(new Problem.Given(chosen.id(), poor.id(), Town.BEAT, true));
        assertFalse(solved.isFeasible());
    }

    @Test
    void beginsWithTheMovesItHas() {
        Post giving = town.beat(town.ward("Cho", Town.NORTH, 8, 9, 6), 8, 9);
        PlanUnit poor = town.ward("Thiếu", Town.NORTH, 8, 7, 6);
        town.beat(poor, 8, 7);
        town.fill(giving);
        Mover last = town.officer(giving);
        StrengtheningPlan begun =
                town.problem(Town.LIMITS)
                        .plan(
                                List.of(new Problem.Given(last.id(), poor.id(), Town.BEAT, false)),
                                Town.weights());
        assertEquals(List.of(last), begun.moves().stream().map(Seat::getMover).toList());
    }

    @Test
    void prefersWhoWishesToGo() {
        Post giving = town.beat(town.ward("Cho", Town.NORTH, 8, 10, 6), 8, 10);
        PlanUnit poor = town.ward("Thiếu", Town.NORTH, 8, 7, 6);
        town.beat(poor, 8, 7);
        town.fill(giving);
        Mover wishes =
                town.officer(
                        giving,
                        9,
                        60,
                        Set.of(),
                        new Mover.Stated(false, false, false, Set.of(poor.id())));
        StrengtheningPlan solved = town.solve();
        assertEquals(List.of(wishes), solved.moves().stream().map(Seat::getMover).toList());
        assertTrue(
                new Explanation(solved)
                        .of(solved.moves().get(0)).stream()
                                .anyMatch(reason -> reason.code() == Reason.Code.TOWARDS_WISH));
    }

    @Test
    void makesNoMoreMovesThanTheLimit() {
        town.fill(town.beat(town.ward("Cho", Town.NORTH, 8, 14, 6), 8, 14));
        town.beat(town.ward("Thiếu", Town.NORTH, 8, 2, 6), 8, 2);
        StrengtheningPlan solved = town.solve(new Limits(true, 3, 1));
        assertTrue(solved.isFeasible());
        assertEquals(3, solved.moves().size());
    }

    @Test
    void saysOfEachMoveWhichConstraintsItServes() {
        town.fill(town.beat(town.ward("Cho", Town.NORTH, 8, 9, 6), 8, 9));
        town.beat(town.ward("Thiếu", Town.NORTH, 8, 5, 6), 8, 5);
        StrengtheningPlan solved = town.solve(new Limits(true, 1, 1));
        List<Reason> why = new Explanation(solved).of(solved.moves().get(0));
        assertEquals(
                List.of(
                        Reason.Code.UNDER_COVER,
                        Reason.Code.GAP,
                        Reason.Code.SURPLUS,
                        Reason.Code.EVENNESS,
                        Reason.Code.GIVER_KEEPS,
                        Reason.Code.SAME_DISTRICT,
                        Reason.Code.SAME_POSITION,
                        Reason.Code.TIME_IN_POST),
                why.stream().map(Reason::code).toList());
        assertEquals(List.of("Thiếu", "3", "2"), why.get(1).args());
        why.forEach(reason -> assertEquals(reason, Reason.read(reason.stored())));
    }

    @Test
    void offersAPostNoMoreCandidatesThanAllowedAndAsksEveryUnitInTurn() {
        List<Post> giving = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Post post = town.beat(town.ward("Cho " + i, Town.NORTH, 20, 24, 14), 20, 24);
            town.fill(post);
            giving.add(post);
        }
        PlanUnit poor = town.ward("Thiếu", Town.NORTH, 20, 10, 14);
        town.beat(poor, 20, 10);
        StrengtheningPlan plan =
                town.problem(Town.LIMITS).plan(List.of(), Map.of(MoveAim.GAP_GRASSROOTS, 10));
        assertEquals(10, plan.seats().size());
        List<Mover> offered = plan.seats().get(0).getCandidates();
        assertEquals(60, offered.size());
        giving.forEach(
                post ->
                        assertEquals(
                                6, offered.stream().filter(each -> each.post() == post).count()));
    }

    @Test
    void hasNothingToDoWhereNobodyIsMissing() {
        town.fill(town.beat(town.ward("Đủ", Town.NORTH, 8, 8, 6), 8, 8));
        StrengtheningPlan solved = town.solve();
        assertTrue(solved.isFeasible());
        assertEquals(0, solved.moves().size());
    }

    @Test
    void breaksNoRuleWhenStoppedWhileItFillsASeat() {
        Post giving = town.beat(town.ward("Cho", Town.NORTH, 8, 10, 6), 8, 10);
        Post poor = town.beat(town.ward("Thiếu", Town.NORTH, 8, 5, 6), 8, 5);
        List<Mover> offered = List.of(town.officer(giving), town.officer(giving));
        StrengtheningSolver solver = StrengtheningSolver.within(Duration.ofHours(1));
        StrengtheningPlan plan =
                new StrengtheningPlan(
                        Town.LIMITS,
                        List.of(giving.unit(), poor.unit()),
                        List.of(giving, poor),
                        List.of(
                                new Seat(0, poor, offered, null, false),
                                new Stopping(1, poor, offered, solver)),
                        Town.weights());
        StrengtheningPlan solved = solver.solve(plan, better -> {});
        assertTrue(solved.isFeasible(), solved::judgement);
    }

    /** Stops the solver as soon as somebody is tried for it. */
    @PlanningEntity
    public static class Stopping extends Seat {

        private StrengtheningSolver solver;

        public Stopping() {}

        Stopping(int id, Post post, List<Mover> offered, StrengtheningSolver solver) {
            super(id, post, offered, null, false);
            this.solver = solver;
        }

        @Override
        public Mover getMover() {
            Mover tried = super.getMover();
            if (tried != null && solver != null) {
                solver.stop();
            }
            return tried;
        }
    }

    @Test
    void takesTheBestSoFarWhenStopped() {
        town.fill(town.beat(town.ward("Cho", Town.NORTH, 8, 9, 6), 8, 9));
        town.beat(town.ward("Thiếu", Town.NORTH, 8, 7, 6), 8, 7);
        StrengtheningSolver solver = StrengtheningSolver.within(Duration.ofHours(1));
        StrengtheningPlan solved =
                solver.solve(
                        town.problem(Town.LIMITS).plan(List.of(), Town.weights()),
                        better -> {
                            if (better.plan().moves().size() == 1) {
                                solver.stop();
                            }
                        });
        assertTrue(solved.isFeasible());
        assertEquals(1, solved.moves().size());
        assertEquals(new UUID(1, 0), solved.moves().get(0).getMover().unit().id());
    }
}
