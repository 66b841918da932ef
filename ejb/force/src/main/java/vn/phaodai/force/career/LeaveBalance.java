package vn.phaodai.force.career;

/**
 * Yearly leave of an officer in a year, in working days.
 *
 * @param due by the rule for the years of service at the end of the year
 * @param taken approved
 * @param asked waiting for a decision
 * @param source of the rule
 */
public record LeaveBalance(int year, int due, int taken, int asked, String source) {

    public int left() {
        return due - taken - asked;
    }
}
