package vn.phaodai.force.planning.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What plans seek, and what they avoid. How much each weighs is data (table {@code
 * force.planning_rule}); gaps come before any cost of moves.
 */
public enum MoveAim {
    /** People missing to the minimum cover of units that have one. */
    UNDER_COVER("weightUnderCover", true),
    /** People missing in posts of grassroots units. */
    GAP_GRASSROOTS("weightGapGrassroots", true),
    /** People missing elsewhere. */
    GAP_OTHER("weightGapOther", true),
    /** Units that miss a larger share than others. */
    UNEVENNESS("weightUnevenness", false),
    MOVE("weightMove", false),
    OTHER_DISTRICT("weightOtherDistrict", false),
    OTHER_POSITION("weightOtherPosition", false),
    AGAINST_WISH("weightAgainstWish", false),
    TOWARDS_WISH("weightTowardsWish", false);

    private final String code;
    private final boolean need;

    MoveAim(String code, boolean need) {
        this.code = code;
        this.need = need;
    }

    /** Its row in {@code force.planning_rule}. */
    public String code() {
        return code;
    }

    HardMediumSoftLongScore weighing(long weight) {
        return need
                ? HardMediumSoftLongScore.ofMedium(weight)
                : HardMediumSoftLongScore.ofSoft(weight);
    }

    HardMediumSoftLongScore one() {
        return weighing(1);
    }
}
