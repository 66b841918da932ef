package vn.phaodai.force.retirement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision on retirement as it was drafted.
 *
 * @param id the decision's
 * @param officers how many it is about
 * @param leftOut who was chosen and is not in it, with why
 */
public record RetirementDecided(UUID id, int officers, List<LeftOut> leftOut) {

    /** Why somebody is not in it. */
    public enum Why {
        /** The day on which the service was to end is past. */
        PAST,
        /** It is too far off for a decision. */
        FAR,
        /** Another decision already lets the officer go. */
        DECIDED
    }

    /**
     * @param leavesOn first day after the service
     * @param decisionNumber of the decision that already lets the officer go; null if none does
     */
    public record LeftOut(
            UUID officerId,
            String fullName,
            String serviceNumber,
            LocalDate leavesOn,
            Why why,
            String decisionNumber) {}
}
