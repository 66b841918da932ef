package vn.phaodai.force.readiness;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import vn.phaodai.kernel.InvalidInput;

/**
 * A reporting month (Decree 09/2019/ND-CP): from the 15th of the month before to the 14th of the
 * month that names it.
 *
 * @param named first day of the month that names it
 */
record ReportingMonth(LocalDate named) {

    private static final int FIRST = 15;
    private static final int YEARS_BACK = 10;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM/uuuu");

    /** The one that a day lies in. */
    static ReportingMonth of(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return new ReportingMonth(day.getDayOfMonth() < FIRST ? month : month.plusMonths(1));
    }

    /**
     * @param typed as {@code 2026-11}; null for the one that today lies in
     * @throws InvalidInput if it is no month, or has not begun
     */
    static ReportingMonth read(String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return of(today);
        }
        try {
            ReportingMonth month = new ReportingMonth(LocalDate.parse(typed.strip() + "-01"));
            if (!month.isKept(today)) {
                throw new InvalidInput("period", "error.readiness.period");
            }
            return month;
        } catch (DateTimeParseException noMonth) {
            throw new InvalidInput("period", "error.readiness.period");
        }
    }

    /** Whether it has begun, and not so long ago that nothing is kept of it any more. */
    boolean isKept(LocalDate today) {
        return !from().isAfter(today) && !from().isBefore(today.minusYears(YEARS_BACK));
    }

    LocalDate from() {
        return named.minusMonths(1).withDayOfMonth(FIRST);
    }

    LocalDate to() {
        return named.withDayOfMonth(FIRST - 1);
    }

    /** The day of its facts: the last, or today while it runs. */
    LocalDate asOf(LocalDate today) {
        return to().isAfter(today) ? today : to();
    }

    /** As a sheet says it. */
    String shown() {
        return SHOWN.format(named);
    }

    boolean isOver(LocalDate today) {
        return to().isBefore(today);
    }
}
