package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A shift template (mẫu ca trực) of a unit.
 *
 * @param validTo first day on which it is no longer held; null while it goes on
 * @param needs who is needed in it
 */
public record Shift(
        UUID id,
        UUID unitId,
        String name,
        ShiftKind kind,
        LocalTime startsAt,
        int minutes,
        ShiftDays days,
        LocalDate validFrom,
        LocalDate validTo,
        List<Need> needs,
        long version)
        implements Serializable {

    /**
     * @param positions codes, one of which the officer must have; empty for any
     * @param qualification code of what must be held; null for nothing
     */
    public record Need(List<String> positions, String qualification, int needed)
            implements Serializable {}

    public Shift {
        needs = List.copyOf(needs);
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** How many people it takes. */
    public int needed() {
        return needs.stream().mapToInt(Need::needed).sum();
    }
}
