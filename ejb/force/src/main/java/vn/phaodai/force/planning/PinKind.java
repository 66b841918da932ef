package vn.phaodai.force.planning;

/** What is fixed before a plan is worked out again. */
public enum PinKind {
    /** The officer goes to the chosen place, whatever else changes. */
    KEEP,
    /** The officer is not moved. */
    BAR
}
