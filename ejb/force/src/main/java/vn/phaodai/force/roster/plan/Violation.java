package vn.phaodai.force.roster.plan;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A rule that a roster does not keep.
 *
 * @param dutyId the duty at fault; null if it is about a day
 * @param officerId whose duty it is; null if nobody's
 * @param args what the message {@code roster.rule.RULE} names, in the language of its reader
 */
public record Violation(
        Rule rule, UUID dutyId, UUID officerId, LocalDate day, List<Serializable> args)
        implements ConstraintJustification, Serializable {

    /** What can be broken. */
    public enum Rule {
        AWAY(true),
        POSITION(true),
        QUALIFICATION(true),
        OVERLAP(true),
        REST_AFTER_NIGHT(true),
        WEEKLY_REST(true),
        COMMAND_PRESENT(true),
        /** A seat that nobody takes: shown, and to be explained when the roster is published. */
        COVER(false);

        private final boolean hard;

        Rule(boolean hard) {
            this.hard = hard;
        }

        public boolean isHard() {
            return hard;
        }
    }

    public Violation {
        args = List.copyOf(args);
    }

    public boolean isHard() {
        return rule.isHard();
    }
}
