package vn.phaodai.force.decisions;

/** Where a decision, or a line of it, stands; see {@code Decision} for its life. */
public enum DecisionState {
    DRAFT,
    PROPOSED,
    APPROVED,
    IN_EFFECT,
    RETURNED,
    WITHDRAWN,
    FAILED,
    REVOKED,
    SUPERSEDED;

    /** Whether it is a draft, or waits for a decision or for its day. */
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED || this == APPROVED;
    }

    /** Whether the system brings it about on the day. */
    public boolean isDoneBySystem() {
        return this == IN_EFFECT || this == FAILED || this == SUPERSEDED;
    }

    boolean isSupersedable() {
        return this == APPROVED || this == IN_EFFECT;
    }
}
