package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Giving one unit's shifts to others that have none.
 *
 * @param toUnitId the unit, and all below it
 */
public record ShiftCopying(UUID fromUnitId, UUID toUnitId, LocalDate validFrom) {

    /**
     * @param units how many got them
     */
    public record Copied(int units) {}
}
