package vn.phaodai.force.career;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An entry of a register as it stands.
 *
 * @param values by field: text, day ({@code LocalDate}), year (whole number), code or unit's id
 * @param version how often it was corrected
 */
public record CareerEntry(
        UUID id,
        UUID officerId,
        Map<String, Object> values,
        String recordedBy,
        Instant recordedAt,
        long version) {}
