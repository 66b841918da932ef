package vn.phaodai.reporting.print;

/**
 * A line of the promotion list; days as they are printed.
 *
 * @param unit what the lines are grouped by
 * @param unitTitle heading of the group
 */
public record PromotionLine(
        Integer ordinal,
        String unit,
        String unitTitle,
        String serviceNumber,
        String fullName,
        String birthDate,
        String sex,
        String rank,
        String rankSince,
        String position,
        String nextRank,
        String dueOn) {}
