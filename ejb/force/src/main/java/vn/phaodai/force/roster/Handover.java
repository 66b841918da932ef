package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of the handover log (sổ giao ca).
 *
 * @param receivedAt when the next one took over; null while nobody has
 */
public record Handover(
        UUID id,
        UUID dutyId,
        UUID unitId,
        LocalDate day,
        String shift,
        String text,
        String writtenBy,
        Instant writtenAt,
        String receivedBy,
        Instant receivedAt)
        implements Serializable {}
