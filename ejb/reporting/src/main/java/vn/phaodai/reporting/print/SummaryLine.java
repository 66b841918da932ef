package vn.phaodai.reporting.print;

/**
 * A line of a career summary.
 *
 * @param section what the lines are grouped by, as it is printed
 * @param first what it is, or when
 * @param second what happened
 * @param third on which decision, or by whom; may be null
 */
public record SummaryLine(String section, String first, String second, String third) {}
