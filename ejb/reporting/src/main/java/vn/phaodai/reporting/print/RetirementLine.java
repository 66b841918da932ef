package vn.phaodai.reporting.print;

/**
 * A line of the retirement forecast; days as they are printed.
 *
 * @param unit what the lines are grouped by
 * @param unitTitle heading of the group
 * @param limit age limit in words
 */
public record RetirementLine(
        Integer ordinal,
        String unit,
        String unitTitle,
        String serviceNumber,
        String fullName,
        String birthDate,
        String sex,
        String rank,
        String position,
        String limit,
        String limitOn,
        String leavesOn) {}
