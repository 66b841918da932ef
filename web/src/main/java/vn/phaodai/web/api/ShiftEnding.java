package vn.phaodai.web.api;

import java.time.LocalDate;

/**
 * Ending a shift template.
 *
 * @param validTo first day on which it is no longer held
 */
public record ShiftEnding(LocalDate validTo) {}
