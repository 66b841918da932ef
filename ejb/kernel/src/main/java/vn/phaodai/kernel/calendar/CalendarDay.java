package vn.phaodai.kernel.calendar;

import java.time.LocalDate;

/**
 * A day that is not as the week makes it.
 *
 * @param source text or announcement it rests on; may be null
 * @param version for the check of conflicting edits; 0 for a new one
 */
public record CalendarDay(LocalDate day, DayKind kind, String note, String source, long version) {}
