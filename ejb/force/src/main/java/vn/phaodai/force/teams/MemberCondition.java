package vn.phaodai.force.teams;

import java.io.Serializable;

/**
 * Whether a member meets one condition of the law on a day, and by what.
 *
 * @param wanted what the rule of the day asks for
 * @param found what is known: a number, a day or a constant; null if nothing is
 */
public record MemberCondition(Kind kind, Outcome outcome, String wanted, String found)
        implements Serializable {

    /** The conditions of Law 30/2023/QH15, article 13. */
    public enum Kind {
        AGE,
        SCHOOLING,
        HEALTH,
        RESIDENCE
    }

    /** EXCEPTED: not met, but the chairman of the commune has given leave as the law allows. */
    public enum Outcome {
        MET,
        EXCEPTED,
        NOT_MET
    }

    public boolean isBroken() {
        return outcome == Outcome.NOT_MET;
    }
}
