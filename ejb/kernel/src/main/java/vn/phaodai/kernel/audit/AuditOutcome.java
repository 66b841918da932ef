package vn.phaodai.kernel.audit;

/** How it ended. */
public enum AuditOutcome {
    DONE,
    NOT_FOUND,
    REFUSED
}
