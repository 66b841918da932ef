package vn.phaodai.force.planning.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.phaodai.force.planning.solve.Reason.Code;

/** Says of each move which constraints it serves. */
public final class Explanation {

    private final Changes changes;

    public Explanation(StrengtheningPlan plan) {
        this.changes = plan.changes();
    }

    public List<Reason> of(Seat seat) {
        Mover mover = seat.getMover();
        PlanUnit to = seat.unit();
        PlanUnit from = mover.unit();
        Post post = seat.post();
        List<Reason> reasons = new ArrayList<>();
        if (seat.isPinned()) {
            reasons.add(Reason.of(Code.PINNED));
        }
        if (to != from && to.underCover(0) > 0) {
            reasons.add(Reason.of(Code.UNDER_COVER, to.name(), to.present(), to.minimum()));
        }
        if (post.gap(0) > 0) {
            reasons.add(Reason.of(Code.GAP, to.name(), post.gap(0), post.gap(changes.of(post))));
        }
        if (mover.post().surplus() > 0) {
            reasons.add(Reason.of(Code.SURPLUS, from.name(), mover.post().surplus()));
        }
        if (to == from) {
            reasons.add(Reason.of(Code.WITHIN_UNIT));
        } else {
            if (to.percentMissing(0) > from.percentMissing(0)) {
                reasons.add(
                        Reason.of(
                                Code.EVENNESS,
                                to.name(),
                                to.percentMissing(0),
                                from.name(),
                                from.percentMissing(0)));
            }
            reasons.add(
                    Reason.of(
                            Code.GIVER_KEEPS,
                            from.name(),
                            from.present() + changes.of(from),
                            from.minimum()));
            reasons.add(Reason.of(seat.isFar() ? Code.OTHER_DISTRICT : Code.SAME_DISTRICT));
        }
        if (mover.holds(post)) {
            reasons.add(Reason.of(Code.SAME_POSITION));
        } else if (post.requirement().qualification() != null) {
            reasons.add(Reason.of(Code.QUALIFIED, post.requirement().qualification()));
        }
        reasons.add(Reason.of(Code.TIME_IN_POST, mover.monthsInPost(), mover.monthsNeeded()));
        if (mover.wishes(to)) {
            reasons.add(Reason.of(Code.TOWARDS_WISH));
        } else if (mover.isAgainstWish(to)) {
            reasons.add(Reason.of(Code.AGAINST_WISH));
        }
        reasons.sort(Comparator.comparing(Reason::code));
        return reasons;
    }
}
