package vn.phaodai.force.roster.plan;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import vn.phaodai.force.roster.plan.Violation.Rule;
import vn.phaodai.kernel.VietnameseText;

/**
 * The rules of duty rosters, the only place where they are written. What they ask for in hours is
 * data with validity and source (table {@code force.roster_rule}) and comes in with the plan.
 */
public final class DutyRules implements ConstraintProvider {

    private static final HardMediumSoftLongScore HARD = HardMediumSoftLongScore.ONE_HARD;
    private static final HardMediumSoftLongScore SOFT = HardMediumSoftLongScore.ONE_SOFT;
    private static final int MINUTES = 60;

    /** An empty seat weighs more than any number of changes. */
    private static final long EMPTY = 1_000;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            away(factory),
            position(factory),
            qualification(factory),
            overlap(factory),
            restAfterNight(factory),
            weeklyRest(factory),
            commandPresent(factory),
            cover(factory),
            fewestChanges(factory),
            share(factory, "nights", PlannedDuty::isNight, Burden::nights, 2),
            share(factory, "weekends", PlannedDuty::isWeekend, Burden::weekends, 2),
            share(factory, "holidays", PlannedDuty::isHoliday, Burden::holidays, 3),
            share(factory, "duties", duty -> true, Burden::duties, 1),
            standbys(factory)
        };
    }

    /** Leave, and officers who do not serve in the unit then. */
    private static Constraint away(ConstraintFactory factory) {
        return factory.forEach(PlannedDuty.class)
                .filter(duty -> duty.getOfficer().away(duty.day(), duty.lastDay()).isPresent())
                .penalize(HARD)
                .justifyWith(
                        (duty, score) -> {
                            Away why =
                                    duty.getOfficer()
                                            .away(duty.day(), duty.lastDay())
                                            .orElseThrow();
                            return at(
                                    Rule.AWAY,
                                    duty,
                                    why.reason().name(),
                                    day(why.firstDay()),
                                    day(why.lastDay()));
                        })
                .asConstraint(Rule.AWAY.name());
    }

    private static Constraint position(ConstraintFactory factory) {
        return factory.forEach(PlannedDuty.class)
                .filter(duty -> !duty.need().isMetBy(duty.getOfficer()))
                .penalize(HARD)
                .justifyWith((duty, score) -> at(Rule.POSITION, duty, duty.need().shift()))
                .asConstraint(Rule.POSITION.name());
    }

    private static Constraint qualification(ConstraintFactory factory) {
        return factory.forEach(PlannedDuty.class)
                .filter(duty -> !duty.isQualified(duty.getOfficer()))
                .penalize(HARD)
                .justifyWith(
                        (duty, score) ->
                                at(
                                        Rule.QUALIFICATION,
                                        duty,
                                        duty.need().certificate(),
                                        duty.need().shift()))
                .asConstraint(Rule.QUALIFICATION.name());
    }

    private static Constraint overlap(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        PlannedDuty.class,
                        Joiners.equal(PlannedDuty::getOfficer),
                        Joiners.overlapping(PlannedDuty::start, PlannedDuty::end))
                .penalize(HARD)
                .justifyWith(
                        (one, other, score) ->
                                at(Rule.OVERLAP, one, other.need().shift(), day(other.day())))
                .asConstraint(Rule.OVERLAP.name());
    }

    private static Constraint restAfterNight(ConstraintFactory factory) {
        return work(factory)
                .join(
                        work(factory),
                        Joiners.equal(PlannedDuty::getOfficer),
                        Joiners.lessThanOrEqual(PlannedDuty::end, PlannedDuty::start),
                        Joiners.filtering(PlannedDuty::leavesTooLittleRestBefore))
                .penalize(HARD)
                .justifyWith(
                        (night, next, score) ->
                                at(
                                        Rule.REST_AFTER_NIGHT,
                                        next,
                                        hours(next.start() - night.end()),
                                        hours(night.restAfterNight()),
                                        night.need().shift(),
                                        day(night.day())))
                .asConstraint(Rule.REST_AFTER_NIGHT.name());
    }

    private static Constraint weeklyRest(ConstraintFactory factory) {
        return work(factory)
                .join(DutyWeek.class, Joiners.filtering((duty, week) -> week.isTouchedBy(duty)))
                .groupBy(
                        (duty, week) -> duty.getOfficer(),
                        (duty, week) -> week,
                        ConstraintCollectors.toList((duty, week) -> duty))
                .filter((officer, week, duties) -> week.isWithoutRest(duties))
                .penalize(HARD)
                .justifyWith(
                        (officer, week, duties, score) ->
                                at(
                                        Rule.WEEKLY_REST,
                                        duties.stream()
                                                .max(Comparator.comparingLong(PlannedDuty::start))
                                                .orElseThrow(),
                                        hours(week.restMinutes()),
                                        day(week.monday())))
                .asConstraint(Rule.WEEKLY_REST.name());
    }

    private static Constraint commandPresent(ConstraintFactory factory) {
        return factory.forEach(PlannedDuty.class)
                .filter(duty -> duty.getOfficer().isCommanding())
                .join(CommandDay.class, Joiners.filtering((duty, day) -> day.isTouchedBy(duty)))
                .groupBy((duty, day) -> day, ConstraintCollectors.toList((duty, day) -> duty))
                .complement(CommandDay.class, day -> List.of())
                .filter(CommandDay::isWithoutCommand)
                .penalize(HARD)
                .justifyWith(
                        (day, duties, score) ->
                                new Violation(
                                        Rule.COMMAND_PRESENT,
                                        null,
                                        null,
                                        day.day(),
                                        List.of(day(day.day()))))
                .asConstraint(Rule.COMMAND_PRESENT.name());
    }

    private static Constraint cover(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PlannedDuty.class)
                .filter(duty -> duty.getOfficer() == null)
                .penalize(HardMediumSoftLongScore.ofMedium(EMPTY))
                .justifyWith(
                        (duty, score) ->
                                new Violation(
                                        Rule.COVER,
                                        duty.id(),
                                        null,
                                        duty.day(),
                                        List.of(duty.need().shift())))
                .asConstraint(Rule.COVER.name());
    }

    /** Repairs leave everything else as it is; new drafts have nothing to change. */
    private static Constraint fewestChanges(ConstraintFactory factory) {
        return factory.forEach(PlannedDuty.class)
                .filter(PlannedDuty::isChanged)
                .penalize(HardMediumSoftLongScore.ONE_MEDIUM)
                .asConstraint("CHANGES");
    }

    /** The square of everybody's share: smallest when all carry the same over the year. */
    private static Constraint share(
            ConstraintFactory factory,
            String name,
            Predicate<PlannedDuty> kind,
            ToIntFunction<Burden> carried,
            long weight) {
        return work(factory)
                .filter(kind::test)
                .groupBy(PlannedDuty::getOfficer, ConstraintCollectors.count())
                .penalizeLong(
                        SOFT,
                        (officer, count) ->
                                weight * growth(carried.applyAsInt(officer.carried()), count))
                .asConstraint(name);
    }

    private static Constraint standbys(ConstraintFactory factory) {
        return factory.forEach(PlannedDuty.class)
                .filter(PlannedDuty::isStandby)
                .groupBy(PlannedDuty::getOfficer, ConstraintCollectors.count())
                .penalizeLong(SOFT, (officer, count) -> growth(officer.carried().standbys(), count))
                .asConstraint("standbys");
    }

    private static long growth(long before, long more) {
        return (before + more) * (before + more) - before * before;
    }

    private static ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream<PlannedDuty>
            work(ConstraintFactory factory) {
        return factory.forEach(PlannedDuty.class).filter(PlannedDuty::isWork);
    }

    private static Violation at(Rule rule, PlannedDuty duty, Serializable... args) {
        return new Violation(rule, duty.id(), duty.getOfficer().id(), duty.day(), List.of(args));
    }

    private static String day(LocalDate day) {
        return VietnameseText.day(day);
    }

    private static String hours(long minutes) {
        return minutes % MINUTES == 0
                ? Long.toString(minutes / MINUTES)
                : "%d,%d".formatted(minutes / MINUTES, minutes % MINUTES * 10 / MINUTES);
    }
}
