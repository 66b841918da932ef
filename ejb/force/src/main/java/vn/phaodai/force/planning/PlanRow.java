package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

/**
 * A plan. While it runs, its figures are those of the best found so far.
 *
 * @param endsOn first day after moves for a time; null for others
 * @param stopped whether somebody ended the search early
 * @param gapsBefore people missing, by unit and position; null before the first result
 * @param underBefore people missing to the minimum cover of units
 * @param firstMillis time until the first plan that moved somebody and broke no rule; 0 if the
 *     search began with it, null before there is one
 * @param firstClosed gaps that it closed
 * @param failure message key; null unless it failed
 * @param failureAbout what that message names
 */
public record PlanRow(
        UUID id,
        UUID unitId,
        String unit,
        String name,
        LocalDate onDay,
        DecisionKind kind,
        LocalDate endsOn,
        int seconds,
        int mostMoves,
        UUID basedOn,
        PlanState state,
        boolean stopped,
        Integer gapsBefore,
        Integer gapsAfter,
        Integer underBefore,
        Integer underAfter,
        Integer moves,
        Long firstMillis,
        Integer firstClosed,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        String failure,
        String failureAbout,
        UUID decisionId,
        String madeBy,
        Instant madeAt)
        implements Serializable {

    private static final int HUNDRED = 100;
    private static final double MILLIS = 1000;

    public boolean open() {
        return state.isOpen();
    }

    public boolean started() {
        return moves != null;
    }

    /**
     * Whether the caller leads the plan: may search on, stop it, fix moves and make the decision.
     * Those are HR, and who made it while that is a district's commander.
     */
    public boolean ledBy(Caller caller) {
        return caller.is(Role.HR)
                || (caller.is(Role.DISTRICT_COMMANDER) && madeBy.equals(caller.username()));
    }

    /** Null before there is a plan. */
    public Double firstSeconds() {
        return firstMillis == null ? null : firstMillis / MILLIS;
    }

    /** Gaps that the plan closes. */
    public int closed() {
        return gapsBefore == null || gapsAfter == null ? 0 : gapsBefore - gapsAfter;
    }

    /** How much of the time allowed is over. */
    public int percent(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        long over = now.getEpochSecond() - startedAt.getEpochSecond();
        return (int) Math.max(0, Math.min(HUNDRED, over * HUNDRED / seconds));
    }
}
