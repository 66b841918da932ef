package vn.phaodai.force.planning.solve;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units with their posts, the seats that are empty in them, and who comes. */
@PlanningSolution
public class StrengtheningPlan {

    @ProblemFactProperty private Limits limits;
    @ProblemFactCollectionProperty private List<PlanUnit> units;
    @ProblemFactCollectionProperty private List<Post> posts;
    @PlanningEntityCollectionProperty private List<Seat> seats;
    @PlanningScore private HardMediumSoftLongScore score;

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights =
            ConstraintWeightOverrides.none();

    public StrengtheningPlan() {}

    /**
     * @param posts all of the units, also those that nobody is missing in
     * @param seats those for which there is anybody at all
     * @param weights of the aims; what is not named weighs nothing
     */
    public StrengtheningPlan(
            Limits limits,
            List<PlanUnit> units,
            List<Post> posts,
            List<Seat> seats,
            Map<MoveAim, Integer> weights) {
        this.limits = limits;
        this.units = List.copyOf(units);
        this.posts = List.copyOf(posts);
        this.seats = List.copyOf(seats);
        Map<String, HardMediumSoftLongScore> overrides = new HashMap<>();
        for (MoveAim aim : MoveAim.values()) {
            overrides.put(aim.name(), aim.weighing(weights.getOrDefault(aim, 0)));
        }
        this.weights = ConstraintWeightOverrides.of(overrides);
    }

    public List<Post> posts() {
        return posts;
    }

    public List<Seat> seats() {
        return seats;
    }

    public List<PlanUnit> units() {
        return units;
    }

    /** Seats that somebody comes to. */
    public List<Seat> moves() {
        return seats.stream().filter(seat -> seat.getMover() != null).toList();
    }

    /** Whether no rule is broken; false before it was judged, unless there is nothing to do. */
    public boolean isFeasible() {
        return seats.isEmpty() || (score != null && score.isFeasible());
    }

    /** As people compare it; null before it was judged. */
    public String judgement() {
        return score == null ? null : score.toString();
    }

    /** What the moves change in numbers of people. */
    public Changes changes() {
        return Changes.of(this);
    }
}
