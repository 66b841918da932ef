package vn.phaodai.force.readiness;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.UUID;

/**
 * A line of a unit's checklist.
 *
 * @param reached what there is, of a fact
 * @param wanted what there should be, of a fact
 * @param answer null if not answered, or a fact
 * @param evidence number of files of the answer
 * @param share part of the weight that counts, 0 to 1; null if the item does not apply
 * @param path where to act
 */
public record ReadinessLine(
        String code,
        int ordinal,
        ReadinessKind kind,
        String nameVi,
        String nameEn,
        int weight,
        Long reached,
        Long wanted,
        UUID answerId,
        ReadinessAnswer answer,
        String note,
        int evidence,
        BigDecimal share,
        String path,
        String source)
        implements Serializable {

    private static final int DIGITS = 4;

    static ReadinessLine fact(ReadinessItem item, UUID unit, Long reached, Long wanted) {
        boolean applies = wanted != null && wanted > 0;
        return of(
                item,
                applies ? reached : null,
                applies ? wanted : null,
                null,
                null,
                null,
                0,
                applies
                        ? BigDecimal.valueOf(Math.min(reached, wanted))
                                .divide(BigDecimal.valueOf(wanted), DIGITS, RoundingMode.HALF_UP)
                        : null,
                item.path() == null ? null : item.path().replace("{unit}", unit.toString()));
    }

    /** An item that is not answered counts as not fulfilled. */
    static ReadinessLine answer(
            ReadinessItem item, UUID id, ReadinessAnswer answer, String note, int evidence) {
        return of(
                item,
                null,
                null,
                id,
                answer,
                note,
                evidence,
                answer == null ? BigDecimal.ZERO : answer.share(),
                id == null ? null : "/readiness/answers/" + id);
    }

    private static ReadinessLine of(
            ReadinessItem item,
            Long reached,
            Long wanted,
            UUID answerId,
            ReadinessAnswer answer,
            String note,
            int evidence,
            BigDecimal share,
            String path) {
        return new ReadinessLine(
                item.code(),
                item.ordinal(),
                item.kind(),
                item.nameVi(),
                item.nameEn(),
                item.weight(),
                reached,
                wanted,
                answerId,
                answer,
                note,
                evidence,
                share,
                path,
                item.source());
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("vi") ? nameVi : nameEn;
    }

    /** Whether it counts in full. */
    public boolean fulfilled() {
        return share != null && share.compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether it applies to the unit and something is still to be done. */
    public boolean open() {
        return share != null && !fulfilled();
    }
}
