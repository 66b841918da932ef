package vn.phaodai.force.promotion;

/** How a condition stands. */
public enum ConditionState {
    MET,
    OPEN,
    /** No rule of that day asks for it. */
    NOT_NEEDED
}
