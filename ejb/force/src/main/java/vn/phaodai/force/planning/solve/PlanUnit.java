package vn.phaodai.force.planning.solve;

import java.util.UUID;

/**
 * A unit whose people may be moved, or whose gaps may be closed. All figures are those of the
 * plan's day, without the plan.
 */
public final class PlanUnit {

    private static final int HUNDRED = 100;

    private final UUID id;
    private final String name;
    private final UUID parent;
    private final int authorised;
    private final int present;
    private final int minimum;
    private final boolean grassroots;
    private final int commanders;
    private final int mayLend;

    /**
     * @param parent unit above it; two units of one parent are near each other
     * @param minimum people below which the plan may not bring it
     * @param grassroots whether that is a minimum cover, so that falling short of it is a need
     * @param commanders people in commanding positions
     * @param mayLend how many may go for a time at once; {@link Integer#MAX_VALUE} for no limit
     */
    public PlanUnit(
            UUID id,
            String name,
            UUID parent,
            int authorised,
            int present,
            int minimum,
            boolean grassroots,
            int commanders,
            int mayLend) {
        this.id = id;
        this.name = name;
        this.parent = parent;
        this.authorised = authorised;
        this.present = present;
        this.minimum = minimum;
        this.grassroots = grassroots;
        this.commanders = commanders;
        this.mayLend = mayLend;
    }

    boolean isNear(PlanUnit other) {
        return this == other
                || id.equals(other.parent)
                || other.id.equals(parent)
                || (parent != null && parent.equals(other.parent));
    }

    /** Whether the plan itself brings it under its minimum. */
    boolean isBroughtUnder(int change) {
        return change < 0 && present + change < minimum;
    }

    /** People by which the plan brings it under its minimum. */
    int broughtUnder(int change) {
        return Math.min(-change, minimum - present - change);
    }

    /** People missing to the minimum cover after a change; 0 for units that have none. */
    int underCover(int change) {
        return grassroots ? Math.max(0, minimum - present - change) : 0;
    }

    int missing(int change) {
        return Math.max(0, authorised - present - change);
    }

    /** Grows with the square of what is missing: smallest when all units miss the same share. */
    long unevenness(int change) {
        long missing = missing(change);
        return authorised == 0 ? 0 : missing * missing * HUNDRED / authorised;
    }

    /** People missing, in percent of the establishment. */
    public int percentMissing(int change) {
        return authorised == 0 ? 0 : missing(change) * HUNDRED / authorised;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int authorised() {
        return authorised;
    }

    public int present() {
        return present;
    }

    public int minimum() {
        return minimum;
    }

    public boolean isGrassroots() {
        return grassroots;
    }

    int commanders() {
        return commanders;
    }

    int mayLend() {
        return mayLend;
    }

    @Override
    public String toString() {
        return name;
    }
}
