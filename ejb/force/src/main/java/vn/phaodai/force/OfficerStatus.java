package vn.phaodai.force;

/** Standing of an officer; the last two have left the service. */
public enum OfficerStatus {
    ACTIVE,
    ON_LEAVE,
    STUDY,
    SECONDED_OUT,
    RETIRED,
    DISCHARGED;

    public boolean isServing() {
        return this != RETIRED && this != DISCHARGED;
    }

    /** Whether it follows from a decision on leave or studies, and is not entered. */
    public boolean isAbsence() {
        return this == ON_LEAVE || this == STUDY;
    }
}
