package vn.phaodai.force.promotion;

/**
 * One condition for the next rank.
 *
 * @param source law and article; null where no rule asks for it
 */
public record PromotionCondition(ConditionKind kind, ConditionState state, String source) {}
