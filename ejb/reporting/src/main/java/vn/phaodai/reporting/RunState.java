package vn.phaodai.reporting;

/** How far a run is. */
public enum RunState {
    /** Waits for its turn, or for a second person. */
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
