package vn.phaodai.kernel.calendar;

/** The calendar was changed. */
public record CalendarChanged() {}
