package vn.phaodai.force.promotion;

import java.util.List;

/**
 * How many meet every condition for a rank on a day and 1, 2, 3 years after it, as far as is known
 * and if nobody is promoted meanwhile.
 *
 * @param rank code of the next rank
 * @param counts on the day, and 1, 2, 3 years after it
 */
public record PromotionOutlook(String rank, List<Long> counts) {}
