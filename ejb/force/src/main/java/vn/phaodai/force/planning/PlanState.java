package vn.phaodai.force.planning;

/**
 * Where a plan stands: set up only, so that moves can be fixed before; waiting, being worked out,
 * worked out, and made into a decision.
 */
public enum PlanState {
    DRAFT,
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    DECIDED;

    /** Whether it waits for the solver or is with it. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
