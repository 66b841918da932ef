package vn.phaodai.web.api;

import java.time.LocalDate;

/**
 * For how long documents name a unit's predecessors.
 *
 * @param validFrom first day on which it counts
 * @param months from the change on; 0 for never
 * @param source document that says so
 */
public record FormerNameBody(LocalDate validFrom, Integer months, String source) {}
