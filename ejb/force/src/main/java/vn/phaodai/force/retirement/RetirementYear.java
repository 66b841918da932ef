package vn.phaodai.force.retirement;

/**
 * A unit after a year, if nobody comes who is not decided yet.
 *
 * @param establishment authorised strength on the first day after it
 * @param present people then, without those who left by age
 * @param leaving whose limit is reached in the year; in the first also those past theirs
 */
public record RetirementYear(int year, long establishment, long present, long leaving) {

    /** How many are missing; below zero, how many are over. */
    public long gap() {
        return establishment - present;
    }

    RetirementYear plus(RetirementYear other) {
        return new RetirementYear(
                year,
                establishment + other.establishment,
                present + other.present,
                leaving + other.leaving);
    }
}
