package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A locked checklist.
 *
 * @param edition 1, or more for a correction
 * @param remark why it was corrected
 */
public record SnapshotRow(
        UUID id,
        UUID unitId,
        LocalDate period,
        int edition,
        LocalDate asOf,
        BigDecimal percent,
        String remark,
        String lockedBy,
        Instant lockedAt)
        implements Serializable {}
