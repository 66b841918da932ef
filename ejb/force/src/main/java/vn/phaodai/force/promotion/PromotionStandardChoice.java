package vn.phaodai.force.promotion;

import java.io.Serializable;

/** A qualification that a standard may ask for. */
public record PromotionStandardChoice(String code, PromotionFacts.Named name)
        implements Serializable {}
