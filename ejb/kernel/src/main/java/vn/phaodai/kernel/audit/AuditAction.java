package vn.phaodai.kernel.audit;

/** What was done. */
public enum AuditAction {
    CREATE,
    UPDATE,
    DELETE,
    LOOK_UP,
    SEARCH,
    EXPORT,
    IMPORT,
    PROPOSE,
    APPROVE,
    RETURN,
    WITHDRAW,
    TAKE_EFFECT,
    DOWNLOAD,
    PRINT,
    SIGN_IN,
    SIGN_OUT
}
