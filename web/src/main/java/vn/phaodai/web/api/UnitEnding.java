package vn.phaodai.web.api;

import java.time.LocalDate;

/**
 * @param endOn first day on which the unit no longer is
 */
public record UnitEnding(LocalDate endOn) {}
