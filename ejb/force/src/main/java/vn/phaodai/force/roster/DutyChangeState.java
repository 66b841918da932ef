package vn.phaodai.force.roster;

/** Where a change stands. */
public enum DutyChangeState {
    PROPOSED,
    APPROVED,
    RETURNED,
    WITHDRAWN
}
