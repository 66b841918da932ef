package vn.phaodai.reporting.print;

/**
 * A line of the strength table.
 *
 * @param section what stays together when a page ends
 * @param level TOTAL, SECTION or UNIT
 * @param ordinal I, II … for sections, 1, 2 … for units
 * @param gap present less establishment
 * @param difference the same with its sign, as printed
 * @param percent present in per cent of establishment; null without establishment
 */
public record StrengthLine(
        String section,
        String level,
        String ordinal,
        String name,
        Integer establishment,
        Integer present,
        Integer gap,
        String difference,
        Double percent) {

    /**
     * @param language whose signs the difference has
     */
    public static StrengthLine of(
            PaperLanguage language,
            String section,
            String level,
            String ordinal,
            String name,
            int wanted,
            int present) {
        return new StrengthLine(
                section,
                level,
                ordinal,
                name,
                wanted,
                present,
                present - wanted,
                language.signed(present - (long) wanted),
                wanted == 0 ? null : present * 100.0 / wanted);
    }
}
