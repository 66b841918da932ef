package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A ward in the list of a period.
 *
 * @param id the unit's
 * @param percent null if no item applies
 * @param open items where something is still to be done
 * @param unanswered of them those that wait for an answer
 * @param edition latest locked edition of the period; null if none
 * @param lockedPercent its figure
 */
public record ReadinessRow(
        UUID id,
        String code,
        String name,
        LocalDate period,
        LocalDate asOf,
        BigDecimal percent,
        int open,
        int unanswered,
        Integer edition,
        BigDecimal lockedPercent)
        implements Serializable {}
