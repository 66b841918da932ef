package vn.phaodai.force.planning;

/**
 * What an officer states for plans of moves (hoàn cảnh khó khăn, nguyện vọng); no cause is kept.
 */
public enum StatementKind {
    /** Not to be moved. */
    HARDSHIP_STAY,
    /** To be moved within the same district only. */
    HARDSHIP_NEAR,
    /** Wants to serve in a unit, or in one below it. */
    WISH_UNIT,
    /** Would rather stay. */
    WISH_STAY
}
