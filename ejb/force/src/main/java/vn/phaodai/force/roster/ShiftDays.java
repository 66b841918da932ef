package vn.phaodai.force.roster;

/** On which days a shift is held, by the working calendar. */
public enum ShiftDays {
    ALL,
    WORKING,
    REST;

    boolean include(boolean working) {
        return this == ALL || (this == WORKING) == working;
    }
}
