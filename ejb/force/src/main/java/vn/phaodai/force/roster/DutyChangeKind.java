package vn.phaodai.force.roster;

/** What is to change. */
public enum DutyChangeKind {
    /** Another takes the duty. */
    GIVE,
    /** Two officers exchange a duty each. */
    EXCHANGE,
    /**
     * Somebody cannot come on some days; who comes instead is worked out with the fewest changes.
     */
    CALL_OFF
}
