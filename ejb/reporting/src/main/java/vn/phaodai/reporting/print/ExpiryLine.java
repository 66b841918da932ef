package vn.phaodai.reporting.print;

/**
 * A line of the list of expiring training; days as they are printed.
 *
 * @param unit what the lines are grouped by
 * @param unitTitle heading of the group
 * @param left how long it holds, in words
 */
public record ExpiryLine(
        Integer ordinal,
        String unit,
        String unitTitle,
        String serviceNumber,
        String fullName,
        String rank,
        String position,
        String kind,
        String expiresOn,
        String left) {}
