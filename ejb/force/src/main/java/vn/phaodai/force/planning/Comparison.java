package vn.phaodai.force.planning;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * Plans side by side.
 *
 * @param weights each with its value in every plan
 * @param same how many moves all plans share
 * @param moves those that not all plans share, at most so many as a page shows
 * @param more how many more there are
 */
public record Comparison(
        List<PlanRow> plans, List<Weight> weights, int same, List<Difference> moves, int more)
        implements Serializable {

    public Comparison {
        plans = List.copyOf(plans);
        weights = List.copyOf(weights);
        moves = List.copyOf(moves);
    }

    /**
     * @param values by plan, in their order
     */
    public record Weight(String code, List<Integer> values) implements Serializable {

        public Weight {
            values = List.copyOf(values);
        }

        public boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /**
     * @param goes where the officer goes by each plan; the target is null where the officer stays
     */
    public record Difference(
            UUID officerId, String officer, String fromUnit, String fromPosition, List<Goes> goes)
            implements Serializable {

        public Difference {
            goes = List.copyOf(goes);
        }
    }

    /**
     * @param unit null if the officer stays
     */
    public record Goes(String unit, String position) implements Serializable {}
}
