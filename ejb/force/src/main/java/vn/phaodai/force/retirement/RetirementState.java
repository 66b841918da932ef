package vn.phaodai.force.retirement;

/** Where an officer stands towards the limit of service age. */
public enum RetirementState {
    COMING,
    /** Reached, and still serving. */
    PAST
}
