package vn.phaodai.kernel.units.reorganisation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line of the work list.
 *
 * @param kind what it is, as {@code force.officer}
 * @param unitId the unit as it was
 * @param candidates codes of the units it may go to
 * @param newCode where it goes; null while nobody has decided before the day
 * @param provisional whether it went there only because nobody had decided on the day
 */
public record WorkRow(
        String kind,
        UUID subjectId,
        UUID unitId,
        String unitName,
        String label,
        String detail,
        List<String> candidates,
        String newCode,
        boolean provisional,
        String decidedBy,
        Instant decidedAt)
        implements Serializable {

    public WorkRow {
        candidates = List.copyOf(candidates);
    }

    public boolean isOpen() {
        return newCode == null || provisional;
    }
}
