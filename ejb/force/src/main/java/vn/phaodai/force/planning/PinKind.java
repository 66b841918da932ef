package vn.phaodai.force.planning;

/** What is fixed before a plan is worked out again. */
public enum PinKind {
    /** This move stays. */
    KEEP,
    /** The officer is not moved. */
    BAR
}
