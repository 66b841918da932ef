package vn.phaodai.force.planning.solve;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A constraint that a move serves or respects.
 *
 * @param args what the message {@code strengthening.why.CODE} names: units and numbers of people,
 *     never anything that measures an officer
 */
public record Reason(Code code, List<String> args) implements Serializable {

    private static final String PART = "\u001f";

    /** In the order in which they are told. */
    public enum Code {
        PINNED,
        UNDER_COVER,
        GAP,
        SURPLUS,
        EVENNESS,
        GIVER_KEEPS,
        WITHIN_UNIT,
        SAME_DISTRICT,
        OTHER_DISTRICT,
        SAME_POSITION,
        QUALIFIED,
        TIME_IN_POST,
        TOWARDS_WISH,
        AGAINST_WISH
    }

    public Reason {
        args = List.copyOf(args);
    }

    static Reason of(Code code, Object... args) {
        return new Reason(code, Arrays.stream(args).map(String::valueOf).toList());
    }

    /** As it is stored. */
    public String stored() {
        return args.isEmpty() ? code.name() : code + PART + String.join(PART, args);
    }

    public static Reason read(String stored) {
        String[] parts = stored.split(PART, -1);
        return new Reason(Code.valueOf(parts[0]), Arrays.asList(parts).subList(1, parts.length));
    }
}
