package vn.phaodai.force;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers of people.
 *
 * @param establishment authorised strength (biên chế)
 * @param present people posted (quân số hiện có), whether on leave or at studies or not
 */
public record Strength(long establishment, long present) {

    public static final Strength NONE = new Strength(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many are missing; below zero, how many are over. */
    public long gap() {
        return establishment - present;
    }

    public boolean isShort() {
        return gap() > 0;
    }

    public boolean isOver() {
        return gap() < 0;
    }

    /** Present in % of the establishment, to one decimal; null without an establishment. */
    public BigDecimal percent() {
        return establishment == 0
                ? null
                : BigDecimal.valueOf(present)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(establishment), 1, RoundingMode.HALF_UP);
    }

    public Strength plus(Strength other) {
        return new Strength(establishment + other.establishment, present + other.present);
    }
}
