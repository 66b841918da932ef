package vn.phaodai.force.strength;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.Strength;

/**
 * Why the gap of a unit with all below it differs between two days.
 *
 * @param before strength on the first day
 * @param after strength on the second
 * @param steps what made the difference; their sum is the difference of the gaps
 * @param posts changes of the establishment by position and decision
 * @param absences who is posted there on the second day and yet away, by kind; they count as
 *     present
 */
public record GapExplanation(
        UUID unitId,
        LocalDate from,
        LocalDate to,
        Strength before,
        Strength after,
        List<Step> steps,
        List<PostChange> posts,
        List<Absence> absences) {

    public GapExplanation {
        steps = List.copyOf(steps);
        posts = List.copyOf(posts);
        absences = List.copyOf(absences);
    }

    /** Where a step goes. */
    public enum Way {
        ESTABLISHMENT,
        IN,
        OUT,
        /** Of people only: posted there on the second day and yet away. */
        ABSENT
    }

    /**
     * One reason.
     *
     * @param kind kind of posting by which people came, or of how they left; null for the
     *     establishment
     * @param people number of people or posts, never below zero for people
     * @param gap by how much it makes the gap larger; below zero, smaller
     */
    public record Step(Way way, String kind, long people, long gap) {}

    /**
     * @param position code
     * @param decisionNumber the latest decision by which it is what it is on the second day
     * @param decisionDate its date
     * @param others how many other decisions, in other units, made it so as well
     */
    public record PostChange(
            String position,
            long before,
            long after,
            String decisionNumber,
            LocalDate decisionDate,
            long others) {}

    /**
     * @param kind LEAVE, ON_LEAVE, STUDY, SECONDED_OUT
     */
    public record Absence(String kind, long people) {}

    /** Present on the second day without those who are away. */
    public long available() {
        return after.present() - absences.stream().mapToLong(Absence::people).sum();
    }
}
