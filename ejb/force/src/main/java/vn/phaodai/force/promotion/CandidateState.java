package vn.phaodai.force.promotion;

/** What became of a candidate. */
public enum CandidateState {
    /** The unit has not said anything yet. */
    CANDIDATE,
    PROPOSED,
    /** The unit does not propose, with a reason. */
    HELD_BACK,
    ACCEPTED,
    REFUSED
}
