package vn.phaodai.force.promotion;

import java.time.LocalDate;
import java.util.List;

/**
 * The conditions of one officer on a day, each with what it rests on.
 *
 * @param known day as of which things are known: years that had not ended then are not asked for
 */
public record PromotionRecord(
        LocalDate at,
        LocalDate known,
        PromotionRow officer,
        PromotionFacts facts,
        List<PromotionCondition> conditions) {}
