package vn.phaodai.web.api;

import java.time.LocalDate;
import vn.phaodai.force.career.LeaveDraft;

/**
 * Leave to ask for.
 *
 * @param kind code of the list LEAVE, see {@code GET /career-choices}
 * @param lastDay last day off
 */
public record LeaveBody(
        String kind, LocalDate firstDay, LocalDate lastDay, String place, String note) {

    LeaveDraft draft() {
        LeaveDraft draft = new LeaveDraft();
        draft.setKind(kind);
        draft.setFirstDay(firstDay);
        draft.setLastDay(lastDay);
        draft.setPlace(place);
        draft.setNote(note);
        return draft;
    }
}
