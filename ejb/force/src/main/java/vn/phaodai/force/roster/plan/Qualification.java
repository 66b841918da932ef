package vn.phaodai.force.roster.plan;

import java.time.LocalDate;

/**
 * What an officer holds and some shifts ask for, first and last day included.
 *
 * @param lastDay null if it does not expire
 */
public record Qualification(String kind, LocalDate firstDay, LocalDate lastDay) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
