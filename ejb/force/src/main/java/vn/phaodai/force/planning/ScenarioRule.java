package vn.phaodai.force.planning;

import java.io.Serializable;

/**
 * A rule or weight as a plan was worked out with.
 *
 * @param usual what held on its day
 */
public record ScenarioRule(String code, int value, int usual) implements Serializable {

    public boolean weight() {
        return PlanningRule.isWeight(code);
    }

    public boolean differs() {
        return value != usual;
    }
}
