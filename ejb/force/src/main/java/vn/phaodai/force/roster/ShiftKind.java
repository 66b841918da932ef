package vn.phaodai.force.roster;

/** What a shift is for. */
public enum ShiftKind {
    /** Command duty (trực chỉ huy). */
    COMMAND,
    /** The desk, around the clock (trực ban). */
    DESK,
    /** Patrol (tuần tra). */
    PATROL,
    /** Guarding a place (trực gác). */
    GUARD,
    /** Readiness (ứng trực): ordered, not planned; is no work. */
    STANDBY
}
