package vn.phaodai.force;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Period;

/**
 * A line of an officer's career.
 *
 * @param transferId transfer that opened it; null if none did
 */
public record PostingRow(
        UUID id,
        UUID unitId,
        String position,
        Period period,
        PostingKind kind,
        String decisionNumber,
        LocalDate decisionDate,
        UUID transferId) {}
