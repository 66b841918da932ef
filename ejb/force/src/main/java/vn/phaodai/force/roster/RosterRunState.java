package vn.phaodai.force.roster;

/** Where a run stands. */
public enum RosterRunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
