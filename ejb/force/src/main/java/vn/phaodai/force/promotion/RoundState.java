package vn.phaodai.force.promotion;

/** Where a round of promotion stands. */
public enum RoundState {
    /** Units propose. */
    OPEN,
    /** HR goes through what units proposed. */
    REVIEW,
    /** One decision was made of it. */
    DECIDED,
    CANCELLED
}
