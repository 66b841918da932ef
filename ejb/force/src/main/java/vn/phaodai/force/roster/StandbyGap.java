package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit that makes rosters but has no template for the standby that is ordered, on some day at
 * least: rosters get no seats for it then.
 *
 * @param standbyId the order
 */
public record StandbyGap(
        UUID unitId,
        String unit,
        UUID standbyId,
        String occasion,
        int percent,
        LocalDate firstDay,
        LocalDate lastDay)
        implements Serializable {}
