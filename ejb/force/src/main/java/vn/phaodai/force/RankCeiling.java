package vn.phaodai.force;

import vn.phaodai.kernel.Period;

/**
 * Highest rank that a position allows (trần cấp bậc hàm) within a period.
 *
 * @param level rank level, see {@link Rank#level}
 * @param source law and article
 */
public record RankCeiling(String position, int level, Period period, String source) {}
