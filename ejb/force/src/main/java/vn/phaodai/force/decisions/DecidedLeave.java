package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.calendar.WorkingCalendar;

/**
 * Leave that decisions grant. It counts for rosters and strength from the approval on, before its
 * first day; so leave that is running gives way to the one of a superseding decision from then on,
 * and goes on if that one comes to nothing.
 */
@ApplicationScoped
class DecidedLeave {

    @Inject private DecisionRepository repository;
    @Inject private DecisionEffectRepository effects;
    @Inject private DecisionRegisterRepository registers;
    @Inject private WorkingCalendar calendar;

    void grant(Decision decision, List<DecisionLine> lines, String by) {
        if (decision.kind() == DecisionKind.LEAVE) {
            lines.forEach(
                    line ->
                            effects.grantLeave(
                                    line, workingDays(line.effectiveOn(), line.endsOn()), by));
        }
    }

    void cancel(Decision decision, DecisionLine line, String why, Instant now) {
        if (decision.kind() == DecisionKind.LEAVE) {
            effects.cancelLeave(line.id(), why, now);
        }
    }

    /** What is running of the older decision ends when the newer one begins. */
    void cutShort(
            Decision older, Decision newer, List<DecisionLine> lines, String by, Instant now) {
        running(older, lines)
                .forEach(
                        (line, next) -> {
                            registers.keepLeave(line.id(), newer, by);
                            LocalDate day = next.effectiveOn();
                            if (!day.isAfter(line.effectiveOn())) {
                                effects.cancelLeave(line.id(), newer.number(), now);
                            } else if (day.isBefore(line.endsOn())) {
                                bound(line, day, newer);
                            }
                        });
    }

    /** The decision comes to nothing for these; what it was to supersede goes on. */
    void giveUp(Decision decision, List<DecisionLine> lines, String why, Instant now) {
        lines.forEach(line -> cancel(decision, line, why, now));
        if (decision.supersedes() != null) {
            running(repository.read(decision.supersedes()), lines)
                    .keySet()
                    .forEach(line -> bound(line, line.endsOn(), decision));
        }
    }

    private void bound(DecisionLine line, LocalDate until, Decision newer) {
        effects.boundLeave(
                line.id(),
                line.effectiveOn(),
                until.minusDays(1),
                workingDays(line.effectiveOn(), until),
                newer.number());
    }

    /** Lines by which officers of the others are on leave now, with the other. */
    private Map<DecisionLine, DecisionLine> running(Decision older, List<DecisionLine> lines) {
        if (older.kind() != DecisionKind.LEAVE) {
            return Map.of();
        }
        Map<UUID, DecisionLine> next =
                lines.stream()
                        .collect(Collectors.toMap(DecisionLine::officerId, Function.identity()));
        return repository.linesOf(older.id()).stream()
                .filter(line -> line.state() == DecisionState.IN_EFFECT)
                .filter(line -> line.returnedOn() == null && next.containsKey(line.officerId()))
                .collect(Collectors.toMap(Function.identity(), line -> next.get(line.officerId())));
    }

    private int workingDays(LocalDate from, LocalDate until) {
        return calendar.days().countBetween(from.minusDays(1), until.minusDays(1));
    }
}
