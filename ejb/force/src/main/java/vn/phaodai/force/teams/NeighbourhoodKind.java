package vn.phaodai.force.teams;

/** Khu phố in wards and townships, ấp in communes. */
public enum NeighbourhoodKind {
    QUARTER,
    HAMLET
}
