package vn.phaodai.force.promotion;

import java.io.Serializable;
import vn.phaodai.force.RankCategory;
import vn.phaodai.kernel.Sex;

/**
 * Whom a rule of a kind can be set for.
 *
 * @param key what names it in a {@link RuleDraft}: a rank, a position, levels
 * @param rank code of the rank, or of the lowest; null of a ceiling
 * @param toRank code of the highest rank; null for one rank
 * @param position code of the position of a ceiling
 */
public record RuleSubject(
        String key, String rank, String toRank, String position, RankCategory category, Sex sex)
        implements Serializable {}
