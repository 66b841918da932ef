package vn.phaodai.force.decisions;

/** Where a transfer stands; see {@code Decision} for its life. A transfer is never a draft. */
public enum TransferState {
    PROPOSED,
    APPROVED,
    IN_EFFECT,
    RETURNED,
    WITHDRAWN,
    FAILED,
    REVOKED,
    SUPERSEDED;

    /** Whether it still waits for a decision or for its day. */
    public boolean isOpen() {
        return this == PROPOSED || this == APPROVED;
    }
}
