package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.Instant;
import vn.phaodai.kernel.Period;

/**
 * A figure of a rule, or a weight.
 *
 * @param code as {@code timeInPostMonths}; weights begin with {@code weight}
 */
public record PlanningRule(
        String code, int value, Period period, String source, String setBy, Instant setAt)
        implements Serializable {

    public boolean weight() {
        return isWeight(code);
    }

    static boolean isWeight(String code) {
        return code.startsWith("weight");
    }
}
