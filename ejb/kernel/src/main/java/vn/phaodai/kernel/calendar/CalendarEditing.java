package vn.phaodai.kernel.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** Shows the calendar to everybody and lets administrators edit it. */
@Stateless
@PermitAll
public class CalendarEditing {

    private static final int LONGEST = 200;

    @Inject private CalendarRepository repository;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private Event<CalendarChanged> changed;

    /** The days of a year that are not as the week makes them. */
    public List<CalendarDay> year(int year) {
        if (year < 1900 || year > 9000) {
            throw new InvalidInput("year", "error.calendar.year", year);
        }
        return repository.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /**
     * Enters or changes a day.
     *
     * @throws InvalidInput naming each field that is wrong
     */
    @RolesAllowed(Role.ADMIN_NAME)
    public void put(CalendarDayDraft draft) {
        CalendarDay wanted = checked(draft);
        Optional<CalendarDay> known = repository.lock(wanted.day());
        long stored = known.map(CalendarDay::version).orElse(-1L);
        EditConflict.check(
                "thing.calendarDay",
                wanted.day(),
                draft.getVersion() == null ? -1L : draft.getVersion(),
                stored);
        if (known.isPresent()) {
            repository.change(wanted);
        } else if (!repository.add(wanted)) {
            throw new EditConflict("thing.calendarDay", wanted.day());
        }
        record(
                known.isPresent() ? AuditAction.UPDATE : AuditAction.CREATE,
                wanted.day(),
                known.orElse(null),
                wanted);
    }

    /** Makes the day one like every other of its week. */
    @RolesAllowed(Role.ADMIN_NAME)
    public void remove(LocalDate day, long version) {
        CalendarDay known =
                repository.lock(day).orElseThrow(() -> new NotFound("thing.calendarDay", day));
        EditConflict.check("thing.calendarDay", day, version, known.version());
        repository.remove(day);
        record(AuditAction.DELETE, day, known, null);
    }

    private static CalendarDay checked(CalendarDayDraft draft) {
        String note = VietnameseText.clean(draft.getNote());
        String source = VietnameseText.clean(draft.getSource());
        List<FieldError> wrong = new ArrayList<>();
        required("day", draft.getDay(), wrong);
        required("kind", draft.getKind(), wrong);
        required("note", note, wrong);
        notTooLong("note", note, wrong);
        notTooLong("source", source, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        boolean rest =
                draft.getDay().getDayOfWeek() == DayOfWeek.SATURDAY
                        || draft.getDay().getDayOfWeek() == DayOfWeek.SUNDAY;
        if (rest && draft.getKind() == DayKind.DAY_OFF) {
            throw new InvalidInput("kind", "error.calendar.alreadyOff", draft.getDay());
        }
        if (!rest && draft.getKind() == DayKind.WORKING_DAY) {
            throw new InvalidInput("kind", "error.calendar.alreadyWorked", draft.getDay());
        }
        return new CalendarDay(draft.getDay(), draft.getKind(), note, source, 0);
    }

    private static void required(String field, Object value, List<FieldError> wrong) {
        if (value == null) {
            wrong.add(FieldError.of(field, "error.required"));
        }
    }

    private static void notTooLong(String field, String value, List<FieldError> wrong) {
        if (value != null && value.length() > LONGEST) {
            wrong.add(FieldError.of(field, "error.tooLong", LONGEST));
        }
    }

    private void record(AuditAction action, LocalDate day, CalendarDay before, CalendarDay after) {
        audit.change(
                callers.current(),
                action,
                new AuditObject("calendarDay", day.toString(), null, day.toString()),
                Changes.none()
                        .field("kind", kind(before), kind(after))
                        .field(
                                "note",
                                before == null ? null : before.note(),
                                after == null ? null : after.note())
                        .field(
                                "source",
                                before == null ? null : before.source(),
                                after == null ? null : after.source()));
        changed.fire(new CalendarChanged());
    }

    private static DayKind kind(CalendarDay day) {
        return day == null ? null : day.kind();
    }
}
