package vn.phaodai.force.readiness;

import java.math.BigDecimal;

/** What a unit answers to an item. */
public enum ReadinessAnswer {
    YES("1"),
    PARTLY("0.5"),
    NO("0");

    private final BigDecimal share;

    ReadinessAnswer(String share) {
        this.share = new BigDecimal(share);
    }

    /** Part of the item's weight that it counts. */
    BigDecimal share() {
        return share;
    }
}
