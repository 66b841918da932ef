package vn.phaodai.reporting.print;

/**
 * A line of a ward's locked readiness.
 *
 * @param unit what the lines are grouped by
 * @param unitTitle heading of the group
 * @param found what there is of what is wanted, or the answer
 * @param share part of the weight that counts, as printed
 */
public record ReadinessLine(
        Integer ordinal,
        String unit,
        String unitTitle,
        String item,
        String found,
        String evidence,
        Integer weight,
        String share,
        String note) {}
