package vn.phaodai.reporting.print;

/**
 * A line of the allowance list of a ward's security teams; sums in VND.
 *
 * @param unit what the lines are grouped by
 * @param unitTitle heading of the group
 * @param days days served of the days of the month
 * @param signature left empty: signed by hand
 */
public record AllowanceLine(
        Integer ordinal,
        String unit,
        String unitTitle,
        String fullName,
        String birthDate,
        String position,
        String days,
        Long allowance,
        Integer nights,
        Long nightPay,
        Long total,
        String signature) {}
