package vn.phaodai.force;

/** Where a transfer stands; see {@code Transfer} for its life. */
public enum TransferState {
    PROPOSED,
    APPROVED,
    IN_EFFECT,
    RETURNED,
    WITHDRAWN,
    FAILED;

    /** Whether it still waits for a decision or for its day. */
    public boolean isOpen() {
        return this == PROPOSED || this == APPROVED;
    }
}
