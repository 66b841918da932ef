package vn.phaodai.force.career;

/** Where a handover stands. DONE and CANCELLED are final. */
public enum PostHandoverState {
    OPEN,
    /** Both sides have confirmed every item. */
    DONE,
    /** The move it was begun for does not take place. */
    CANCELLED
}
