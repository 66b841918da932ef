package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A roster in lists.
 *
 * @param seats number of duties
 * @param emptySeats duties that nobody takes
 * @param version what a change must have read
 */
public record RosterRow(
        UUID id,
        UUID unitId,
        String unit,
        LocalDate firstDay,
        LocalDate lastDay,
        RosterState state,
        int seats,
        int emptySeats,
        String madeBy,
        Instant madeAt,
        String publishedBy,
        Instant publishedAt,
        String gapsReason,
        Instant frozenAt,
        long version)
        implements Serializable {}
