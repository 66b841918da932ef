package vn.phaodai.force.career;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A figure that law or order sets, within a half-open period.
 *
 * @param source text that sets it
 */
public record CareerParameter(
        String code,
        BigDecimal value,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        String setBy,
        Instant setAt) {}
