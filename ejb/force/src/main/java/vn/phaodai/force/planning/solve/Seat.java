package vn.phaodai.force.planning.solve;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** One person missing in a post, and who comes. */
@PlanningEntity
public class Seat {

    @PlanningId private Integer id;
    private Post post;
    @PlanningPin private boolean pinned;

    @ValueRangeProvider private List<Mover> candidates = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private Mover mover;

    public Seat() {}

    /**
     * @param candidates those considered; shared by all seats of the post
     * @param mover who comes to begin with; null for nobody
     * @param pinned whether that must stay
     */
    public Seat(int id, Post post, List<Mover> candidates, Mover mover, boolean pinned) {
        this.id = id;
        this.post = post;
        this.candidates = candidates;
        this.mover = mover;
        this.pinned = pinned;
    }

    public Post post() {
        return post;
    }

    public PlanUnit unit() {
        return post.unit();
    }

    public boolean isPinned() {
        return pinned;
    }

    /** Whether somebody leaves one unit for another by it. */
    boolean isBetweenUnits() {
        return mover.unit() != unit();
    }

    boolean isFar() {
        return !mover.unit().isNear(unit());
    }

    public List<Mover> getCandidates() {
        return candidates;
    }

    public Mover getMover() {
        return mover;
    }

    public void setMover(Mover mover) {
        this.mover = mover;
    }

    @Override
    public String toString() {
        return post + " " + id;
    }
}
