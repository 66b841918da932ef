package vn.phaodai.force.planning.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.function.Predicate;

/**
 * The rules of strengthening plans, the only place where they are written. Their figures and
 * weights are data and come in with the plan. What is weighed are gaps of units and costs of moves;
 * of officers there are only conditions that hold or do not.
 */
public final class MoveRules implements ConstraintProvider {

    private static final HardMediumSoftLongScore HARD = HardMediumSoftLongScore.ONE_HARD;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            oneMoveEach(factory),
            position(factory),
            rank(factory),
            qualification(factory),
            timeInPost(factory),
            secondmentRest(factory),
            hardship(factory),
            withinUnit(factory),
            minimumCover(factory),
            commandStays(factory),
            secondmentShare(factory),
            mostMoves(factory),
            underCover(factory),
            gapGrassroots(factory),
            gapOther(factory),
            unevenness(factory),
            move(factory),
            otherDistrict(factory),
            otherPosition(factory),
            againstWish(factory),
            towardsWish(factory)
        };
    }

    Constraint oneMoveEach(ConstraintFactory factory) {
        return factory.forEachUniquePair(Seat.class, Joiners.equal(Seat::getMover))
                .penalize(HARD)
                .asConstraint(MoveRule.ONE_MOVE_EACH.name());
    }

    Constraint position(ConstraintFactory factory) {
        return refuse(
                factory, MoveRule.POSITION, seat -> !seat.getMover().fitsPosition(seat.post()));
    }

    Constraint rank(ConstraintFactory factory) {
        return refuse(factory, MoveRule.RANK, seat -> !seat.getMover().fitsRank(seat.post()));
    }

    Constraint qualification(ConstraintFactory factory) {
        return refuse(
                factory, MoveRule.QUALIFICATION, seat -> !seat.getMover().isQualified(seat.post()));
    }

    Constraint timeInPost(ConstraintFactory factory) {
        return refuse(factory, MoveRule.TIME_IN_POST, seat -> !seat.getMover().isSettled());
    }

    Constraint secondmentRest(ConstraintFactory factory) {
        return refuse(factory, MoveRule.SECONDMENT_REST, seat -> !seat.getMover().isRested());
    }

    /** What an officer has stated counts as it stands. */
    Constraint hardship(ConstraintFactory factory) {
        return refuse(
                factory, MoveRule.HARDSHIP, seat -> seat.getMover().isHeldByHardship(seat.unit()));
    }

    Constraint withinUnit(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .filter(seat -> !seat.isBetweenUnits())
                .join(Limits.class)
                .filter(
                        (seat, limits) ->
                                !limits.withinUnit() || seat.getMover().post() == seat.post())
                .penalize(HARD)
                .asConstraint(MoveRule.WITHIN_UNIT.name());
    }

    Constraint minimumCover(ConstraintFactory factory) {
        return unitChanges(factory)
                .filter(PlanUnit::isBroughtUnder)
                .penalize(HARD, PlanUnit::broughtUnder)
                .asConstraint(MoveRule.MINIMUM_COVER.name());
    }

    Constraint commandStays(ConstraintFactory factory) {
        return commandChanges(factory)
                .filter((unit, change) -> change < 0)
                .join(Limits.class)
                .filter(
                        (unit, change, limits) ->
                                unit.commanders() + change
                                        < Math.min(unit.commanders(), limits.commandersLeft()))
                .penalize(HARD)
                .asConstraint(MoveRule.COMMAND_STAYS.name());
    }

    Constraint secondmentShare(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .filter(Seat::isBetweenUnits)
                .groupBy(seat -> seat.getMover().unit(), ConstraintCollectors.count())
                .filter((unit, gone) -> gone > unit.mayLend())
                .penalize(HARD, (unit, gone) -> gone - unit.mayLend())
                .asConstraint(MoveRule.SECONDMENT_SHARE.name());
    }

    Constraint mostMoves(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .groupBy(ConstraintCollectors.count())
                .join(Limits.class)
                .filter((moves, limits) -> moves > limits.mostMoves())
                .penalize(HARD, (moves, limits) -> moves - limits.mostMoves())
                .asConstraint(MoveRule.MOST_MOVES.name());
    }

    Constraint underCover(ConstraintFactory factory) {
        return everyUnit(factory)
                .filter((unit, change) -> unit.underCover(change) > 0)
                .penalizeLong(MoveAim.UNDER_COVER.one(), PlanUnit::underCover)
                .asConstraint(MoveAim.UNDER_COVER.name());
    }

    Constraint gapGrassroots(ConstraintFactory factory) {
        return everyPost(factory)
                .filter((post, change) -> post.unit().isGrassroots() && post.gap(change) > 0)
                .penalizeLong(MoveAim.GAP_GRASSROOTS.one(), Post::gap)
                .asConstraint(MoveAim.GAP_GRASSROOTS.name());
    }

    Constraint gapOther(ConstraintFactory factory) {
        return everyPost(factory)
                .filter((post, change) -> !post.unit().isGrassroots() && post.gap(change) > 0)
                .penalizeLong(MoveAim.GAP_OTHER.one(), Post::gap)
                .asConstraint(MoveAim.GAP_OTHER.name());
    }

    Constraint unevenness(ConstraintFactory factory) {
        return everyUnit(factory)
                .filter((unit, change) -> unit.missing(change) > 0)
                .penalizeLong(MoveAim.UNEVENNESS.one(), PlanUnit::unevenness)
                .asConstraint(MoveAim.UNEVENNESS.name());
    }

    Constraint move(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .penalizeLong(MoveAim.MOVE.one(), seat -> 1)
                .asConstraint(MoveAim.MOVE.name());
    }

    Constraint otherDistrict(ConstraintFactory factory) {
        return cost(factory, MoveAim.OTHER_DISTRICT, Seat::isFar);
    }

    Constraint otherPosition(ConstraintFactory factory) {
        return cost(factory, MoveAim.OTHER_POSITION, seat -> !seat.getMover().holds(seat.post()));
    }

    Constraint againstWish(ConstraintFactory factory) {
        return cost(
                factory, MoveAim.AGAINST_WISH, seat -> seat.getMover().isAgainstWish(seat.unit()));
    }

    Constraint towardsWish(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .filter(seat -> seat.getMover().wishes(seat.unit()))
                .rewardLong(MoveAim.TOWARDS_WISH.one(), seat -> 1)
                .asConstraint(MoveAim.TOWARDS_WISH.name());
    }

    private static Constraint refuse(
            ConstraintFactory factory, MoveRule rule, Predicate<Seat> broken) {
        return factory.forEach(Seat.class)
                .filter(broken::test)
                .penalize(HARD)
                .asConstraint(rule.name());
    }

    private static Constraint cost(ConstraintFactory factory, MoveAim aim, Predicate<Seat> costly) {
        return factory.forEach(Seat.class)
                .filter(costly::test)
                .penalizeLong(aim.one(), seat -> 1)
                .asConstraint(aim.name());
    }

    /** Units that somebody leaves or joins, with arrivals less departures. */
    private static BiConstraintStream<PlanUnit, Integer> unitChanges(ConstraintFactory factory) {
        return between(factory)
                .map(Seat::unit, seat -> 1)
                .concat(between(factory).map(seat -> seat.getMover().unit(), seat -> -1))
                .groupBy(
                        (unit, by) -> unit,
                        ConstraintCollectors.<PlanUnit, Integer>sum((unit, by) -> by));
    }

    private static UniConstraintStream<Seat> between(ConstraintFactory factory) {
        return factory.forEach(Seat.class).filter(Seat::isBetweenUnits);
    }

    private static BiConstraintStream<PlanUnit, Integer> everyUnit(ConstraintFactory factory) {
        return unitChanges(factory).complement(PlanUnit.class, unit -> 0);
    }

    /** Commanders who join less those who leave, also those who change their position. */
    private static BiConstraintStream<PlanUnit, Integer> commandChanges(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .filter(seat -> seat.post().isCommanding())
                .map(Seat::unit, seat -> 1)
                .concat(
                        factory.forEach(Seat.class)
                                .filter(seat -> seat.getMover().post().isCommanding())
                                .map(seat -> seat.getMover().unit(), seat -> -1))
                .groupBy(
                        (unit, by) -> unit,
                        ConstraintCollectors.<PlanUnit, Integer>sum((unit, by) -> by));
    }

    private static BiConstraintStream<Post, Integer> everyPost(ConstraintFactory factory) {
        return factory.forEach(Seat.class)
                .map(Seat::post, seat -> 1)
                .concat(factory.forEach(Seat.class).map(seat -> seat.getMover().post(), seat -> -1))
                .groupBy(
                        (post, by) -> post,
                        ConstraintCollectors.<Post, Integer>sum((post, by) -> by))
                .complement(Post.class, post -> 0);
    }
}
