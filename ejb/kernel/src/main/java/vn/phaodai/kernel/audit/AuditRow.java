package vn.phaodai.kernel.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the audit as the auditor sees it.
 *
 * @param chain chain that it belongs to, and with {@code seq} its place in the record
 */
public record AuditRow(
        UUID id,
        Instant at,
        String who,
        UUID unitId,
        AuditAction action,
        String objectType,
        String objectId,
        String label,
        String purpose,
        AuditOutcome outcome,
        List<ChangedField> changes,
        String requestId,
        int chain,
        long seq) {

    /** One field before and after; null where there was or is nothing. */
    public record ChangedField(String name, String before, String after) {}
}
