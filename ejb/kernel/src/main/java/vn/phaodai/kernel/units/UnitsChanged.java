package vn.phaodai.kernel.units;

/**
 * Units were added, ended, renamed or moved, and it is committed when observers after success hear
 * of it.
 */
public record UnitsChanged() {}
