package vn.phaodai.force.promotion;

import java.util.List;
import vn.phaodai.force.RankCategory;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Sex;

/**
 * A rule as it is in force in a period. What a kind has no use for is null.
 *
 * @param rank code of the rank, or of the lowest, that it is for; of a ceiling the highest rank
 * @param toRank code of the highest rank that it is for
 * @param category branch of an age limit
 * @param position code of the position of a ceiling
 * @param months a term, an age limit, or months after which one is gone
 * @param years ended years whose evaluation counts
 * @param afterDemotion months after a demotion
 * @param serviceLeft months of service that must be left
 * @param qualifications of which one is needed
 * @param source law and article
 */
public record PromotionRule(
        RuleKind kind,
        String rank,
        String toRank,
        RankCategory category,
        String position,
        Sex sex,
        Integer months,
        Integer years,
        Integer afterDemotion,
        Integer serviceLeft,
        List<PromotionFacts.Named> qualifications,
        Period period,
        String source) {}
