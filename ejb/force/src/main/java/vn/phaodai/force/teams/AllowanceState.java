package vn.phaodai.force.teams;

/** Where an allowance list stands. */
public enum AllowanceState {
    DRAFT,
    PROPOSED,
    APPROVED,
    SUPERSEDED
}
