package vn.phaodai.force.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;

/**
 * What a decision in effect made of an officer, for the one that supersedes it.
 *
 * @param endsOn first day after what it did for a time; null if it was for good
 * @param over whether what it did for a time has ended
 * @param stands whether the officer still stands where it brought the officer; if not, something
 *     else has been built upon it
 * @param toUnit unit that it brought the officer to; null if it moved nobody
 * @param before what held before it
 */
record Superseded(
        UUID lineId,
        UUID decisionId,
        DecisionKind kind,
        String number,
        LocalDate effectiveOn,
        LocalDate endsOn,
        boolean over,
        boolean stands,
        UUID toUnit,
        Before before) {

    /**
     * What held before it, as far as its kind touches that.
     *
     * @param unit where the officer served
     * @param postedSince null if no posting ended by it
     * @param coefficient null if none was known
     */
    record Before(
            UUID unit,
            String position,
            LocalDate postedSince,
            OfficerStatus status,
            String rank,
            LocalDate rankSince,
            BigDecimal coefficient,
            LocalDate salarySince) {}

    /** Whether the officer is where it brought the officer, and it has not ended. */
    boolean holds() {
        return stands && !over;
    }

    boolean holdsPlace() {
        return holds() && kind.moves();
    }

    boolean holdsOutOfService() {
        return holds() && kind.leaves();
    }

    /** Whether the officer is away for a time by it. */
    boolean holdsForATime() {
        return holdsPlace() && endsOn != null;
    }
}
