package vn.phaodai.force.decisions;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How far an officer meets the conditions for the next rank on the day on which a decision takes
 * effect, as {@code force.promotion_check} says.
 *
 * @param position position on that day
 * @param dueOn first day on which the next rank comes in time; null if no term is set
 * @param termMet whether the rank has been held long enough
 * @param restMet whether evaluation, discipline, standard and age allow it; which of them does not
 *     is told of one officer at a time, in the record of promotion
 */
record NextRank(
        UUID officerId, String position, LocalDate dueOn, boolean termMet, boolean restMet) {}
