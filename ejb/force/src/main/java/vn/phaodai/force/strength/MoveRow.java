package vn.phaodai.force.strength;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who came to a unit between two days, or left it, or is posted there on the second day
 * and yet away.
 *
 * @param way IN, OUT or ABSENT
 * @param kind kind of posting by which they came, of how they left, or of the absence
 * @param fromUnit unit on the first day; null for whoever joined the service since
 * @param toUnit unit on the second day; null for whoever left the service
 * @param since first day of the posting on the second day, or of the absence; null if not known
 * @param until last day of the absence; null if not known
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
        LocalDate until,
        boolean visible)
        implements Serializable {}
