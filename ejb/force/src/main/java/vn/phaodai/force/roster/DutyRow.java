package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A duty of a roster: one seat of a shift on a day. */
public record DutyRow(
        UUID id,
        UUID rosterId,
        UUID unitId,
        UUID shiftId,
        String shift,
        ShiftKind kind,
        int seat,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        List<String> positions,
        String qualification,
        boolean night,
        boolean weekend,
        boolean holiday,
        UUID officerId,
        String officer,
        boolean pinned)
        implements Serializable {

    /** Names the seat within its roster. */
    String place() {
        return shiftId + " " + day + " " + seat;
    }

    DutyRow takenBy(UUID other) {
        return new DutyRow(
                id,
                rosterId,
                unitId,
                shiftId,
                shift,
                kind,
                seat,
                day,
                startsAt,
                endsAt,
                positions,
                qualification,
                night,
                weekend,
                holiday,
                other,
                null,
                pinned);
    }

    DutyRow pinned(boolean wanted) {
        return new DutyRow(
                id,
                rosterId,
                unitId,
                shiftId,
                shift,
                kind,
                seat,
                day,
                startsAt,
                endsAt,
                positions,
                qualification,
                night,
                weekend,
                holiday,
                officerId,
                officer,
                wanted);
    }
}
