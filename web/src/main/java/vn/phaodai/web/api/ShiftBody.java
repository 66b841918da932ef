package vn.phaodai.web.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.roster.Shift;
import vn.phaodai.force.roster.ShiftDays;
import vn.phaodai.force.roster.ShiftDraft;
import vn.phaodai.force.roster.ShiftKind;
import vn.phaodai.kernel.InvalidInput;

/**
 * A shift template to make.
 *
 * @param startsAt as {@code 07:00}
 * @param minutes how long it is
 */
public record ShiftBody(
        UUID unitId,
        String name,
        ShiftKind kind,
        String startsAt,
        Integer minutes,
        ShiftDays days,
        LocalDate validFrom,
        List<Need> needs) {

    /**
     * @param positions codes, one of which the officer must have; empty for any
     * @param qualification code of what must be held; null for nothing
     */
    public record Need(List<String> positions, String qualification, Integer needed) {}

    ShiftDraft draft() {
        ShiftDraft draft = new ShiftDraft();
        draft.setUnitId(unitId);
        draft.setName(name);
        draft.setKind(kind);
        draft.setStartsAt(time(startsAt));
        draft.setMinutes(minutes == null ? 0 : minutes);
        draft.setDays(days);
        draft.setValidFrom(validFrom);
        draft.setNeeds(
                needs == null
                        ? List.of()
                        : needs.stream()
                                .map(
                                        need ->
                                                new Shift.Need(
                                                        need.positions() == null
                                                                ? List.of()
                                                                : need.positions(),
                                                        need.qualification(),
                                                        need.needed() == null ? 0 : need.needed()))
                                .toList());
        return draft;
    }

    private static LocalTime time(String text) {
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput("startsAt", "error.shift.time");
        }
    }
}
