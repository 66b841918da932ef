package vn.phaodai.force.planning.solve;

import java.util.HashMap;
import java.util.Map;

/** Arrivals less departures of every unit and post, by the moves of a plan. */
public final class Changes {

    private final StrengtheningPlan plan;
    private final Map<PlanUnit, Integer> byUnit = new HashMap<>();
    private final Map<Post, Integer> byPost = new HashMap<>();
    private int moves;

    private Changes(StrengtheningPlan plan) {
        this.plan = plan;
    }

    static Changes of(StrengtheningPlan plan) {
        Changes changes = new Changes(plan);
        for (Seat seat : plan.moves()) {
            changes.moves++;
            changes.byUnit.merge(seat.unit(), 1, Integer::sum);
            changes.byUnit.merge(seat.getMover().unit(), -1, Integer::sum);
            changes.byPost.merge(seat.post(), 1, Integer::sum);
            changes.byPost.merge(seat.getMover().post(), -1, Integer::sum);
        }
        return changes;
    }

    public int of(PlanUnit unit) {
        return byUnit.getOrDefault(unit, 0);
    }

    public int of(Post post) {
        return byPost.getOrDefault(post, 0);
    }

    public int moves() {
        return moves;
    }

    public int gapsBefore() {
        return plan.posts().stream().mapToInt(post -> post.gap(0)).sum();
    }

    public int gapsAfter() {
        return plan.posts().stream().mapToInt(post -> post.gap(of(post))).sum();
    }

    public int underBefore() {
        return plan.units().stream().mapToInt(unit -> unit.underCover(0)).sum();
    }

    public int underAfter() {
        return plan.units().stream().mapToInt(unit -> unit.underCover(of(unit))).sum();
    }
}
