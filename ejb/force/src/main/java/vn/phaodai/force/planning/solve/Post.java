package vn.phaodai.force.planning.solve;

import java.util.Set;

/** A position in a unit: so many are authorised, so many hold it on the plan's day. */
public final class Post {

    private final PlanUnit unit;
    private final String position;
    private final boolean commanding;
    private final int authorised;
    private final int present;
    private final Requirement requirement;

    /**
     * What who comes to it must meet.
     *
     * @param takenFrom positions whose holders may come, beside the position itself
     * @param lowestLevel lowest level of rank; 0 for any
     * @param highestLevel ceiling of the position; {@link Integer#MAX_VALUE} for none
     * @param qualification asked of who comes from another position; null for nothing
     */
    public record Requirement(
            Set<String> takenFrom, int lowestLevel, int highestLevel, String qualification) {

        public Requirement {
            takenFrom = Set.copyOf(takenFrom);
        }
    }

    public Post(
            PlanUnit unit,
            String position,
            boolean commanding,
            int authorised,
            int present,
            Requirement requirement) {
        this.unit = unit;
        this.position = position;
        this.commanding = commanding;
        this.authorised = authorised;
        this.present = present;
        this.requirement = requirement;
    }

    public PlanUnit unit() {
        return unit;
    }

    public String position() {
        return position;
    }

    public boolean isCommanding() {
        return commanding;
    }

    public int authorised() {
        return authorised;
    }

    public int present() {
        return present;
    }

    Requirement requirement() {
        return requirement;
    }

    /** What is asked of who comes from another position; null for nothing. */
    public String qualification() {
        return requirement.qualification();
    }

    /** People missing after a change. */
    public int gap(int change) {
        return Math.max(0, authorised - present - change);
    }

    public int surplus() {
        return Math.max(0, present - authorised);
    }

    @Override
    public String toString() {
        return unit + " " + position;
    }
}
