package vn.phaodai.force;

/**
 * Strength of one position in a unit.
 *
 * @param position code, see {@link Catalogue}
 */
public record PositionStrength(String position, Strength strength) {}
