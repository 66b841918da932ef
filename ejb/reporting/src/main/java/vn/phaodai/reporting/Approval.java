package vn.phaodai.reporting;

/** Whether a run needs a second person, and what that person said. */
public enum Approval {
    NONE,
    PENDING,
    APPROVED,
    REFUSED
}
