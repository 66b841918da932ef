package vn.phaodai.force.career;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What an entry said before it was corrected or struck.
 *
 * @param struck whether it was struck, so that no entry stands for it
 * @param reason why; null if it was changed through the record itself
 * @param endedBy account of who corrected it
 */
public record CareerVersion(
        UUID entryId,
        Map<String, Object> values,
        boolean struck,
        String reason,
        String endedBy,
        Instant endedAt) {}
