package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import vn.phaodai.kernel.Period;

/**
 * What the checklist asks within a period.
 *
 * @param path where to act, with {@code {unit}} for the unit's id; null for answers
 * @param weight share in the unit's figure; 0 shows the item without counting it
 * @param source the text that sets it
 * @param endSource the text that ends it; null unless it ended without another after it
 */
public record ReadinessItem(
        String code,
        int ordinal,
        ReadinessKind kind,
        String nameVi,
        String nameEn,
        String path,
        int weight,
        Period period,
        String source,
        String setBy,
        Instant setAt,
        String endSource)
        implements Serializable {

    /** Whether units answer it; the system works out all else. */
    public boolean question() {
        return kind == ReadinessKind.ANSWER;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("vi") ? nameVi : nameEn;
    }
}
