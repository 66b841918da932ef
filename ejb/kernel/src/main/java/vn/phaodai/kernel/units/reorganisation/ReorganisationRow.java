package vn.phaodai.kernel.units.reorganisation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reorganisation.
 *
 * @param reason why it was returned, or a message key of why it could not be applied
 * @param links how many lines say what goes where
 * @param units how many units begin or have another shape
 */
public record ReorganisationRow(
        UUID id,
        String title,
        LocalDate effectiveOn,
        String decisionNumber,
        LocalDate decisionDate,
        ReorganisationState state,
        UUID proposalId,
        String madeBy,
        Instant madeAt,
        Instant endedAt,
        String reason,
        long version,
        int links,
        int units)
        implements Serializable {}
