package vn.phaodai.force.career;

/** How far a leave is; only APPROVED counts for strength and rosters. */
public enum LeaveState {
    REQUESTED,
    APPROVED,
    RETURNED,
    WITHDRAWN,
    CANCELLED
}
