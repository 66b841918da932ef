package vn.phaodai.reporting.print;

/**
 * A line of the register of security teams; days as they are printed.
 *
 * @param unit what the lines are grouped by
 * @param unitTitle heading of the group
 */
public record TeamMemberLine(
        Integer ordinal,
        String unit,
        String unitTitle,
        String neighbourhood,
        String fullName,
        String birthDate,
        String sex,
        String position,
        String schooling,
        String joinedOn,
        String decision) {}
