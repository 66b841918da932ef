package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.calendar.CalendarDay;
import vn.phaodai.kernel.calendar.DayKind;
import vn.phaodai.kernel.calendar.NightHours;
import vn.phaodai.kernel.calendar.WorkingCalendar;
import vn.phaodai.kernel.calendar.WorkingDays;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/** The seats that a roster has by its shifts and by what standby is ordered, and its days. */
@ApplicationScoped
class RosterSeats {

    private static final int MINUTES = 60;
    private static final int PERCENT = 100;

    @Inject private DutyOfficers people;
    @Inject private ShiftRepository shifts;
    @Inject private StandbyRepository standbys;
    @Inject private WorkingCalendar calendar;
    @Inject private Units units;

    /**
     * The seats of a new roster: what the templates ask for, and what standby asks for on top.
     *
     * @param unready days for which standby asks for more people and no template says when
     */
    record Places(List<DutyRow> seats, List<LocalDate> unready) {}

    Places of(Scope scope, Plans.Frame frame, UUID roster) {
        WorkingDays days = calendar.days();
        List<Shift> held = shifts.of(scope, frame.unit(), frame.first(), frame.last());
        List<Standby> ordered = ordered(frame);
        List<DutyOfficer> officers =
                ordered.isEmpty() ? List.of() : people.of(scope, frame, List.of(), List.of());
        List<DutyRow> seats = new ArrayList<>();
        List<LocalDate> unready = new ArrayList<>();
        for (LocalDate day : frame.days()) {
            int before = seats.size();
            boolean working = days.isWorkingDay(day);
            for (Shift shift : held) {
                if (shift.kind() != ShiftKind.STANDBY
                        && shift.isHeldOn(day)
                        && shift.days().include(working)) {
                    seats(shift, day, days, roster, seats);
                }
            }
            int more = wanted(level(ordered, day), officers, day) - (seats.size() - before);
            if (more > 0) {
                Optional<Shift> standby = standby(held, day);
                if (standby.isEmpty()) {
                    unready.add(day);
                }
                standby.ifPresent(shift -> readiness(shift, day, days, roster, more, seats));
            }
        }
        return new Places(seats, unready);
    }

    /** How many of those who are there on a day are to be on duty or ready. */
    private static int wanted(int level, List<DutyOfficer> officers, LocalDate day) {
        int there = (int) officers.stream().filter(each -> each.away(day, day).isEmpty()).count();
        return (there * level + PERCENT - 1) / PERCENT;
    }

    private static void seats(
            Shift shift, LocalDate day, WorkingDays days, UUID roster, List<DutyRow> seats) {
        int seat = 0;
        for (Shift.Need need : shift.needs()) {
            for (int i = 0; i < need.needed(); i++) {
                seats.add(seat(shift, need, ++seat, day, days, roster));
            }
        }
    }

    /** Without a template for it, nobody knows from when to when people have to be ready. */
    private static Optional<Shift> standby(List<Shift> held, LocalDate day) {
        return held.stream()
                .filter(shift -> shift.kind() == ShiftKind.STANDBY && shift.isHeldOn(day))
                .findFirst();
    }

    private static void readiness(
            Shift shift,
            LocalDate day,
            WorkingDays days,
            UUID roster,
            int more,
            List<DutyRow> seats) {
        Shift.Need anybody = new Shift.Need(List.of(), null, 1);
        for (int i = 1; i <= more; i++) {
            seats.add(seat(shift, anybody, i, day, days, roster));
        }
    }

    private static DutyRow seat(
            Shift shift, Shift.Need need, int seat, LocalDate day, WorkingDays days, UUID roster) {
        Instant from = day.atTime(shift.startsAt()).atZone(BusinessClock.ZONE).toInstant();
        Instant to = from.plusSeconds(shift.minutes() * (long) MINUTES);
        return new DutyRow(
                Ids.next(),
                roster,
                shift.unitId(),
                shift.id(),
                shift.name(),
                shift.kind(),
                seat,
                day,
                from,
                to,
                need.positions(),
                need.qualification(),
                NightHours.touches(from, to),
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY,
                isHoliday(days, day),
                null,
                null,
                false);
    }

    private static boolean isHoliday(WorkingDays days, LocalDate day) {
        return days.exception(day).filter(each -> each.kind() == DayKind.HOLIDAY).isPresent();
    }

    /**
     * @param officers those of the roster
     * @param duties the seats that it has
     */
    List<RosterGrid.Day> days(
            Scope scope, Plans.Frame frame, List<DutyOfficer> officers, List<DutyRow> duties) {
        WorkingDays days = calendar.days();
        List<Standby> ordered = ordered(frame);
        List<Shift> held =
                ordered.isEmpty()
                        ? List.of()
                        : shifts.of(scope, frame.unit(), frame.first(), frame.last());
        return frame.days().stream()
                .map(
                        day ->
                                new RosterGrid.Day(
                                        day,
                                        days.isWorkingDay(day),
                                        days.exception(day)
                                                .filter(each -> each.kind() == DayKind.HOLIDAY)
                                                .map(CalendarDay::note)
                                                .orElse(null),
                                        level(ordered, day),
                                        standby(held, day).isEmpty()
                                                && duties.stream()
                                                                .filter(
                                                                        duty ->
                                                                                duty.day()
                                                                                        .equals(
                                                                                                day))
                                                                .count()
                                                        < wanted(
                                                                level(ordered, day),
                                                                officers,
                                                                day)))
                .toList();
    }

    private List<Standby> ordered(Plans.Frame frame) {
        return standbys.holding(
                units.tree().path(frame.unit(), frame.first()).stream()
                        .map(Unit::id)
                        .toArray(UUID[]::new),
                frame.first(),
                frame.last(),
                units.tree());
    }

    private static int level(List<Standby> ordered, LocalDate day) {
        return ordered.stream()
                .filter(each -> !day.isBefore(each.firstDay()) && !day.isAfter(each.lastDay()))
                .mapToInt(Standby::percent)
                .max()
                .orElse(0);
    }
}
