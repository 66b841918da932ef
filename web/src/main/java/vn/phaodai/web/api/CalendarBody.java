package vn.phaodai.web.api;

import java.time.LocalDate;
import vn.phaodai.kernel.calendar.CalendarDayDraft;
import vn.phaodai.kernel.calendar.DayKind;

/**
 * A day that is not as the week makes it.
 *
 * @param note what day it is
 * @param source text or announcement it rests on
 */
public record CalendarBody(DayKind kind, String note, String source) {

    /**
     * @param version that was read; null for a day without an entry
     */
    CalendarDayDraft draft(LocalDate day, Long version) {
        return new CalendarDayDraft(day, kind, note, source, version);
    }
}
