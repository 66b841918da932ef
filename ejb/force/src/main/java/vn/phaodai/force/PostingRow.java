package vn.phaodai.force;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Period;

/**
 * A line of an officer's career.
 *
 * @param transferId transfer of one officer that opened it; null if none did
 * @param decisionId decision that opened it, or from which the officer came back; null if none did
 */
public record PostingRow(
        UUID id,
        UUID unitId,
        String position,
        Period period,
        PostingKind kind,
        String decisionNumber,
        LocalDate decisionDate,
        UUID transferId,
        UUID decisionId) {}
