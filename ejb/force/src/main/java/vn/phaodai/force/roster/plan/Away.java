package vn.phaodai.force.roster.plan;

import java.time.LocalDate;

/**
 * Days on which an officer cannot be on duty, first and last included.
 *
 * @param reason why, as the violation's message names it
 */
public record Away(LocalDate firstDay, LocalDate lastDay, Reason reason) {

    /** Why somebody is away; says nothing about health. */
    public enum Reason {
        LEAVE,
        NOT_IN_UNIT,
        NOT_SERVING,
        CALLED_OFF
    }

    boolean touches(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }
}
