package vn.phaodai.force.strength;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who came to a unit between two days, or left it.
 *
 * @param way IN or OUT
 * @param kind kind of posting by which they came, or of how they left
 * @param fromUnit unit on the first day; null for whoever joined the service since
 * @param toUnit unit on the second day; null for whoever left the service
 * @param since first day of the posting on the second day
 * @param visible whether the caller may open the record
 */
public record MoveRow(
        UUID id,
        String serviceNumber,
        String fullName,
        GapExplanation.Way way,
        String kind,
        UUID fromUnit,
        String fromName,
        UUID toUnit,
        String toName,
        LocalDate since,
        boolean visible)
        implements Serializable {}
