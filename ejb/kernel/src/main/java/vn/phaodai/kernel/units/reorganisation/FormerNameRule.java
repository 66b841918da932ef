package vn.phaodai.kernel.units.reorganisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * For how long documents name a unit's predecessors beside it.
 *
 * @param months from the day of the change on; 0 for never
 * @param source document that says so
 */
public record FormerNameRule(LocalDate validFrom, LocalDate validTo, int months, String source)
        implements Serializable {}
