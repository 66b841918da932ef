package vn.phaodai.force.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;

/**
 * An officer as decisions need to know one: where the officer stands today.
 *
 * @param coefficient salary coefficient; null if none is known
 */
record Person(
        UUID id,
        String fullName,
        String serviceNumber,
        String rank,
        LocalDate rankSince,
        UUID unitId,
        String position,
        LocalDate postedSince,
        OfficerStatus status,
        String account,
        BigDecimal coefficient) {}
