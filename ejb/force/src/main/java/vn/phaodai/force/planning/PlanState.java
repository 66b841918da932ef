package vn.phaodai.force.planning;

/** Where a plan stands: waiting, being worked out, worked out, and made into a decision. */
public enum PlanState {
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
