package vn.phaodai.force.roster.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;

/** A ward of thirty with the usual shifts, for as many days as wanted. */
final class WardOfThirty {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    static final PlannedDuty.Need COMMAND =
            new PlannedDuty.Need("Trực chỉ huy", false, Set.of("CHIEF", "DEPUTY"), null);
    static final PlannedDuty.Need DESK = new PlannedDuty.Need("Trực ban", false, Set.of(), null);
    static final PlannedDuty.Need PATROL =
            new PlannedDuty.Need("Tuần tra", false, Set.of("BEAT"), null);

    private static final int REST = 600;
    private static final int WEEKLY_REST = 1440;

    final List<DutyOfficer> officers = new ArrayList<>();
    final List<PlannedDuty> duties = new ArrayList<>();
    final List<CommandDay> days = new ArrayList<>();
    final List<DutyWeek> weeks = new ArrayList<>();

    WardOfThirty staff() {
        officer("CHIEF", true);
        officer("DEPUTY", true);
        officer("DEPUTY", true);
        for (int i = 0; i < 27; i++) {
            officer(i % 3 == 0 ? "DESK" : "BEAT", false);
        }
        return this;
    }

    DutyOfficer officer(String position, boolean commanding, Away... away) {
        return officer(position, commanding, List.of(away), List.of());
    }

    DutyOfficer qualified(String position, Qualification... held) {
        return officer(position, false, List.of(), List.of(held));
    }

    private DutyOfficer officer(
            String position, boolean commanding, List<Away> away, List<Qualification> held) {
        int number = officers.size();
        DutyOfficer officer =
                new DutyOfficer(
                        new UUID(1, number),
                        "Cán bộ " + number,
                        position,
                        commanding,
                        away,
                        held,
                        Burden.NONE);
        officers.add(officer);
        return officer;
    }

    WardOfThirty weeks(int count) {
        for (int w = 0; w < count; w++) {
            week(w);
        }
        for (int i = 0; i < count * 7; i++) {
            LocalDate day = MONDAY.plusDays(i);
            day(day);
            duty(COMMAND, day, 7, 24);
            duty(DESK, day, 7, 12);
            duty(DESK, day, 19, 12);
            duty(DESK, day, 19, 12);
            duty(PATROL, day, 18, 5);
            duty(PATROL, day, 18, 5);
        }
        return this;
    }

    WardOfThirty week(int number) {
        weeks.add(DutyWeek.of(MONDAY.plusWeeks(number), WEEKLY_REST));
        return this;
    }

    WardOfThirty day(LocalDate day) {
        days.add(
                new CommandDay(
                        day,
                        day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue(),
                        officers.stream().filter(DutyOfficer::isCommanding).toList()));
        return this;
    }

    PlannedDuty duty(PlannedDuty.Need need, LocalDate day, int hour, int hours) {
        return duty(need, day, hour, hours, null);
    }

    PlannedDuty duty(
            PlannedDuty.Need need, LocalDate day, int hour, int hours, DutyOfficer officer) {
        Instant from = day.atTime(LocalTime.of(hour, 0)).atZone(BusinessClock.ZONE).toInstant();
        Instant to = from.plusSeconds(hours * 3600L);
        PlannedDuty duty =
                new PlannedDuty(
                        new UUID(2, duties.size()),
                        need,
                        new PlannedDuty.Time(
                                day,
                                from,
                                to,
                                vn.phaodai.kernel.calendar.NightHours.touches(from, to),
                                day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue(),
                                false),
                        REST,
                        officer,
                        false);
        duties.add(duty);
        return duty;
    }

    RosterPlan plan() {
        return new RosterPlan(officers, days, weeks, duties);
    }
}
