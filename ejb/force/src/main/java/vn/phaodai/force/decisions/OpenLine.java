package vn.phaodai.force.decisions;

import java.time.LocalDate;
import java.util.UUID;

/** A line of another decision that is proposed or approved and has not taken effect. */
record OpenLine(
        UUID officerId, DecisionKind kind, LocalDate effectiveOn, String number, UUID decisionId) {

    /** Whether one of the two cannot stand beside the other. */
    boolean contradicts(DecisionKind other, LocalDate day) {
        if (kind.theme() == other.theme() && kind.theme() != DecisionKind.Theme.OTHER) {
            return true;
        }
        return (kind.leaves() && !effectiveOn.isAfter(day))
                || (other.leaves() && !day.isAfter(effectiveOn));
    }
}
