package vn.phaodai.reporting.print;

/**
 * An officer in the list attached to a decision.
 *
 * @param officer name, birth date and service number
 * @param now rank, position and unit before it
 * @param content what is decided
 */
public record AnnexLine(Integer ordinal, String officer, String now, String content) {}
