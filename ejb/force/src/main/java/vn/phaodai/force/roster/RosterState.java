package vn.phaodai.force.roster;

/** Where a roster stands. */
public enum RosterState {
    /** Being made; seen by those who make it. */
    DRAFT,
    /** Seen by the unit; changed by hand where the rules allow, and by approved changes. */
    PUBLISHED,
    /** Changed by approved changes only, and by nothing once it is over. */
    FROZEN
}
