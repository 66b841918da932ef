package vn.phaodai.force.planning.solve;

/**
 * What holds for a plan as a whole.
 *
 * @param withinUnit whether somebody may come from another position of the same unit: not for those
 *     who are sent for a time, or rotated
 * @param mostMoves most moves in all
 * @param commandersLeft commanders who stay at least in a unit that has as many
 */
public record Limits(boolean withinUnit, int mostMoves, int commandersLeft) {}
