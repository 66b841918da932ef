package vn.phaodai.force.retirement;

/** Where an officer stands towards the limit of service age. */
public enum RetirementState {
    COMING,
    /** A decision by which the officer leaves is being drafted, decided or waits for its day. */
    DECIDED,
    /** Reached, still serving, and no decision made. */
    PAST
}
