package vn.phaodai.force.planning.solve;

import static vn.phaodai.force.planning.solve.Town.seat;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import ai.timefold.solver.test.api.score.stream.SingleConstraintVerification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Each rule and each aim by itself. */
class MoveRulesTest {

    private final ConstraintVerifier<MoveRules, StrengtheningPlan> verifier =
            ConstraintVerifier.build(new MoveRules(), StrengtheningPlan.class, Seat.class);
    private final Town town = new Town();
    private final PlanUnit full = town.ward("Đủ", Town.NORTH, 10, 12, 7);
    private final PlanUnit poor = town.ward("Thiếu", Town.NORTH, 10, 5, 7);
    private final PlanUnit far = town.ward("Xa", Town.SOUTH, 10, 9, 7);
    private final Post from = town.beat(full, 8, 10);
    private final Post to = town.beat(poor, 8, 3);
    private final Post away = town.beat(far, 8, 7);

    private SingleConstraintVerification<StrengtheningPlan> that(
            BiFunction<MoveRules, ConstraintFactory, Constraint> rule) {
        return verifier.verifyThat(rule);
    }

    @Test
    void movesNobodyTwice() {
        Mover officer = town.officer(from);
        that(MoveRules::oneMoveEach)
                .given(seat(1, to, officer), seat(2, away, officer))
                .penalizes(1);
        that(MoveRules::oneMoveEach)
                .given(seat(1, to, officer), seat(2, away, town.officer(from)))
                .penalizes(0);
    }

    @Test
    void takesAPositionOnlyFromThoseThatTheRuleNames() {
        Post order = town.post(full, Town.ORDER, 2, 2, new Post.Requirement(Set.of(), 0, 17, null));
        Post chief = town.post(full, Town.CHIEF, 1, 1, new Post.Requirement(Set.of(), 9, 11, null));
        that(MoveRules::position).given(seat(1, to, town.officer(order))).penalizes(0);
        that(MoveRules::position).given(seat(1, to, town.officer(from))).penalizes(0);
        that(MoveRules::position).given(seat(1, to, town.officer(chief))).penalizes(1);
        that(MoveRules::position).given(seat(1, order, town.officer(from))).penalizes(1);
    }

    @Test
    void keepsRankBetweenTheLowestAndTheCeiling() {
        Post chief = town.post(poor, Town.CHIEF, 1, 0, new Post.Requirement(Set.of(), 9, 11, null));
        Post chiefs =
                town.post(full, Town.CHIEF, 1, 1, new Post.Requirement(Set.of(), 9, 11, null));
        for (int level : new int[] {8, 12}) {
            that(MoveRules::rank).given(seat(1, chief, officer(chiefs, level, 60))).penalizes(1);
        }
        for (int level : new int[] {9, 11}) {
            that(MoveRules::rank).given(seat(1, chief, officer(chiefs, level, 60))).penalizes(0);
        }
    }

    @Test
    void asksTheQualificationOfThoseWhoComeFromAnotherPosition() {
        Post order = town.post(full, Town.ORDER, 2, 2, new Post.Requirement(Set.of(), 0, 17, null));
        that(MoveRules::qualification).given(seat(1, to, town.officer(order))).penalizes(1);
        Mover trained = town.officer(order, 9, 60, Set.of("BEAT_COURSE"), Mover.Stated.NOTHING);
        that(MoveRules::qualification).given(seat(1, to, trained)).penalizes(0);
        that(MoveRules::qualification).given(seat(1, to, town.officer(from))).penalizes(0);
    }

    @Test
    void leavesThoseWhoCameLately() {
        that(MoveRules::timeInPost).given(seat(1, to, officer(from, 9, 23))).penalizes(1);
        that(MoveRules::timeInPost).given(seat(1, to, officer(from, 9, 24))).penalizes(0);
    }

    @Test
    void letsNobodyBeSecondedAgainTooSoon() {
        Mover weary =
                new Mover(new UUID(3, 1), from, 9, 60, 24, false, Set.of(), Mover.Stated.NOTHING);
        that(MoveRules::secondmentRest).given(seat(1, to, weary)).penalizes(1);
        that(MoveRules::secondmentRest).given(seat(1, to, town.officer(from))).penalizes(0);
    }

    @Test
    void respectsHardshipAsStated() {
        Mover stays = stating(new Mover.Stated(true, false, false, Set.of()));
        Mover near = stating(new Mover.Stated(false, true, false, Set.of()));
        that(MoveRules::hardship).given(seat(1, to, stays)).penalizes(1);
        that(MoveRules::hardship).given(seat(1, to, near)).penalizes(0);
        that(MoveRules::hardship).given(seat(1, away, near)).penalizes(1);
    }

    @Test
    void changesPositionsWithinAUnitOnlyWhereThatIsMeant() {
        Post order = town.post(poor, Town.ORDER, 2, 3, new Post.Requirement(Set.of(), 0, 17, null));
        Seat within = seat(1, to, town.officer(order));
        that(MoveRules::withinUnit).given(within, new Limits(true, 100, 1)).penalizes(0);
        that(MoveRules::withinUnit).given(within, new Limits(false, 100, 1)).penalizes(1);
        that(MoveRules::withinUnit)
                .given(seat(2, to, town.officer(from)), new Limits(false, 100, 1))
                .penalizes(0);
        that(MoveRules::withinUnit)
                .given(seat(3, to, town.officer(to)), new Limits(true, 100, 1))
                .penalizes(1);
    }

    @Test
    void keepsTheMinimumCoverOfTheGivingUnit() {
        PlanUnit scarce = town.ward("Vừa đủ", Town.NORTH, 10, 8, 7);
        Post giving = town.beat(scarce, 8, 8);
        Seat first = seat(1, to, town.officer(giving));
        Seat second = seat(2, to, town.officer(giving));
        Seat third = seat(3, away, town.officer(giving));
        that(MoveRules::minimumCover).given(first).penalizes(0);
        that(MoveRules::minimumCover).given(first, second).penalizesBy(1);
        that(MoveRules::minimumCover).given(first, second, third).penalizesBy(2);
        that(MoveRules::minimumCover)
                .given(first, second, seat(4, giving, town.officer(away)))
                .penalizesBy(0);
    }

    @Test
    void blamesNoPlanForAUnitThatWasShortBefore() {
        that(MoveRules::minimumCover).given(seat(1, to, town.officer(from))).penalizesBy(0);
        that(MoveRules::minimumCover).given(seat(1, away, town.officer(to))).penalizesBy(1);
    }

    @Test
    void leavesAUnitItsLastCommander() {
        Post chiefs =
                town.post(full, Town.CHIEF, 1, 1, new Post.Requirement(Set.of(), 9, 11, null));
        Post chief = town.post(poor, Town.CHIEF, 1, 0, new Post.Requirement(Set.of(), 9, 11, null));
        Seat leaving = seat(1, chief, town.officer(chiefs));
        that(MoveRules::commandStays).given(leaving, Town.LIMITS).penalizes(1);
        that(MoveRules::commandStays).given(leaving, new Limits(true, 100, 0)).penalizes(0);
        Post farChief =
                town.post(far, Town.CHIEF, 1, 1, new Post.Requirement(Set.of(), 9, 11, null));
        that(MoveRules::commandStays)
                .given(leaving, seat(2, chiefs, town.officer(farChief)), Town.LIMITS)
                .penalizes(1);
    }

    @Test
    void lendsNoMoreThanTheShareOfAUnit() {
        PlanUnit lender = town.unit("Cho mượn", Town.NORTH, 20, 20, 7, true, 1, 1);
        Post giving = town.beat(lender, 18, 18);
        Seat first = seat(1, to, town.officer(giving));
        that(MoveRules::secondmentShare).given(first).penalizesBy(0);
        that(MoveRules::secondmentShare)
                .given(first, seat(2, to, town.officer(giving)))
                .penalizesBy(1);
    }

    @Test
    void makesNoMoreMovesThanAllowed() {
        Seat first = seat(1, to, town.officer(from));
        Seat second = seat(2, to, town.officer(from));
        that(MoveRules::mostMoves).given(first, second, new Limits(true, 2, 1)).penalizesBy(0);
        that(MoveRules::mostMoves).given(first, second, new Limits(true, 1, 1)).penalizesBy(1);
    }

    @Test
    void countsPeopleMissingToTheMinimumCover() {
        that(MoveRules::underCover).given(full, poor, far).penalizesBy(2);
        that(MoveRules::underCover)
                .given(full, poor, far, seat(1, to, town.officer(from)))
                .penalizesBy(1);
    }

    @Test
    void countsGapsByPostWhereverTheyAre() {
        PlanUnit office = town.unit("Phòng", Town.NORTH, 10, 8, 8, false, 1, Integer.MAX_VALUE);
        Post desk =
                town.post(office, Town.ORDER, 5, 3, new Post.Requirement(Set.of(), 0, 17, null));
        that(MoveRules::gapGrassroots).given(from, to, away, desk).penalizesBy(6);
        that(MoveRules::gapOther).given(from, to, away, desk).penalizesBy(2);
        Seat moved = seat(1, to, town.officer(from));
        that(MoveRules::gapGrassroots).given(from, to, away, desk, moved).penalizesBy(5);
        Seat opening = seat(2, to, town.officer(away));
        that(MoveRules::gapGrassroots).given(from, to, away, desk, opening).penalizesBy(6);
    }

    @Test
    void weighsUnitsThatMissALargerShareMore() {
        that(MoveRules::unevenness).given(full, poor, far).penalizesBy(250 + 10);
        that(MoveRules::unevenness)
                .given(full, poor, far, seat(1, to, town.officer(away)))
                .penalizesBy(160 + 40);
    }

    @Test
    void countsWhatMovesCost() {
        Post order = town.post(full, Town.ORDER, 2, 3, new Post.Requirement(Set.of(), 0, 17, null));
        Seat near = seat(1, to, town.officer(from));
        Seat far = seat(2, away, town.officer(from));
        Seat other = seat(3, to, town.officer(order));
        that(MoveRules::move).given(near, far, other).penalizesBy(3);
        that(MoveRules::otherDistrict).given(near, far, other).penalizesBy(1);
        that(MoveRules::otherPosition).given(near, far, other).penalizesBy(1);
    }

    @Test
    void takesWishesAsStated() {
        Mover wishes = stating(new Mover.Stated(false, false, false, Set.of(far.id())));
        Mover stays = stating(new Mover.Stated(false, false, true, Set.of()));
        that(MoveRules::towardsWish).given(seat(1, away, wishes)).rewardsWith(1);
        that(MoveRules::towardsWish).given(seat(1, to, wishes)).rewardsWith(0);
        that(MoveRules::againstWish).given(seat(1, to, wishes)).penalizesBy(1);
        that(MoveRules::againstWish).given(seat(1, to, stays)).penalizesBy(1);
        that(MoveRules::againstWish)
                .given(List.of(seat(1, away, wishes), seat(2, to, town.officer(from))).toArray())
                .penalizesBy(0);
    }

    private Mover officer(Post post, int level, int months) {
        return town.officer(post, level, months, Set.of(), Mover.Stated.NOTHING);
    }

    private Mover stating(Mover.Stated stated) {
        return town.officer(from, 9, 60, Set.of(), stated);
    }
}
