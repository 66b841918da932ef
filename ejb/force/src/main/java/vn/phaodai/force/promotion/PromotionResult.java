package vn.phaodai.force.promotion;

/** Whether every condition for the next rank is met; which one is not, lists do not tell. */
public enum PromotionResult {
    ELIGIBLE,
    NOT_YET
}
