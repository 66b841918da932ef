package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;

/**
 * Standby (ứng trực) ordered for a unit and all below it.
 *
 * @param percent share of those present who are on duty or ready: 50 or 100
 * @param occasion the campaign or holiday it is for
 * @param source the order
 * @param liftedAt when it was lifted; null while it stands
 */
public record Standby(
        UUID id,
        UUID unitId,
        String unit,
        LocalDate firstDay,
        LocalDate lastDay,
        int percent,
        String occasion,
        String source,
        String madeBy,
        Instant madeAt,
        Instant liftedAt)
        implements Serializable {

    /** The day on which it was lifted; null while it stands. Said as a sheet says it. */
    LocalDate liftedOn() {
        return liftedAt == null ? null : LocalDate.ofInstant(liftedAt, BusinessClock.ZONE);
    }
}
