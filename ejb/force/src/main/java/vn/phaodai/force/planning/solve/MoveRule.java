package vn.phaodai.force.planning.solve;

/** What no plan breaks. */
public enum MoveRule {
    ONE_MOVE_EACH,
    POSITION,
    RANK,
    QUALIFICATION,
    TIME_IN_POST,
    SECONDMENT_REST,
    HARDSHIP,
    WITHIN_UNIT,
    MINIMUM_COVER,
    COMMAND_STAYS,
    SECONDMENT_SHARE,
    MOST_MOVES
}
