package vn.phaodai.force.teams;

/** Schooling completed, from the lowest. */
public enum Schooling {
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    HIGHER
}
