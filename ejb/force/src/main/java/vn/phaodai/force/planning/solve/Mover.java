package vn.phaodai.force.planning.solve;

import java.util.Set;
import java.util.UUID;

/**
 * An officer who may be moved. What is known of officers here are conditions, never a measure of
 * them.
 */
public final class Mover {

    private final UUID id;
    private final Post post;
    private final int level;
    private final int monthsInPost;
    private final int monthsNeeded;
    private final boolean rested;
    private final Set<String> qualifications;
    private final Stated stated;

    /**
     * What the officer has stated.
     *
     * @param stays not to be moved, for hardship
     * @param near only within the same district, for hardship
     * @param staysByWish would rather stay
     * @param wished units that the officer wants to serve in
     */
    public record Stated(boolean stays, boolean near, boolean staysByWish, Set<UUID> wished) {

        public static final Stated NOTHING = new Stated(false, false, false, Set.of());

        public Stated {
            wished = Set.copyOf(wished);
        }
    }

    /**
     * @param post where the officer serves on the plan's day
     * @param level of the rank
     * @param monthsNeeded least months in a post before the next move
     * @param rested whether enough time has passed since the last secondment, if that is asked
     * @param qualifications those that hold on the plan's day
     */
    public Mover(
            UUID id,
            Post post,
            int level,
            int monthsInPost,
            int monthsNeeded,
            boolean rested,
            Set<String> qualifications,
            Stated stated) {
        this.id = id;
        this.post = post;
        this.level = level;
        this.monthsInPost = monthsInPost;
        this.monthsNeeded = monthsNeeded;
        this.rested = rested;
        this.qualifications = Set.copyOf(qualifications);
        this.stated = stated;
    }

    public UUID id() {
        return id;
    }

    public Post post() {
        return post;
    }

    public PlanUnit unit() {
        return post.unit();
    }

    int monthsInPost() {
        return monthsInPost;
    }

    int monthsNeeded() {
        return monthsNeeded;
    }

    boolean isSettled() {
        return monthsInPost >= monthsNeeded;
    }

    boolean isRested() {
        return rested;
    }

    boolean fitsPosition(Post target) {
        return holds(target) || target.requirement().takenFrom().contains(post.position());
    }

    boolean fitsRank(Post target) {
        return level >= target.requirement().lowestLevel()
                && level <= target.requirement().highestLevel();
    }

    boolean isQualified(Post target) {
        String asked = target.requirement().qualification();
        return asked == null || holds(target) || qualifications.contains(asked);
    }

    boolean holds(Post target) {
        return post.position().equals(target.position());
    }

    /** Whether hardship speaks against going there. */
    boolean isHeldByHardship(PlanUnit target) {
        return stated.stays() || (stated.near() && !unit().isNear(target));
    }

    boolean wishes(PlanUnit target) {
        return target != unit() && stated.wished().contains(target.id());
    }

    boolean isAgainstWish(PlanUnit target) {
        return target != unit()
                && (stated.staysByWish()
                        || (!stated.wished().isEmpty() && !stated.wished().contains(target.id())));
    }

    /** Whether all rules that look at the officer and the post alone allow it. */
    boolean mayTake(Post target) {
        return post != target
                && isSettled()
                && isRested()
                && fitsPosition(target)
                && fitsRank(target)
                && isQualified(target)
                && !isHeldByHardship(target.unit());
    }

    @Override
    public String toString() {
        return id + " in " + post;
    }
}
