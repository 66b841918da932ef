package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.roster.plan.Away;
import vn.phaodai.force.roster.plan.Burden;
import vn.phaodai.force.roster.plan.CommandDay;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.DutyWeek;
import vn.phaodai.force.roster.plan.PlannedDuty;
import vn.phaodai.force.roster.plan.RosterPlan;
import vn.phaodai.force.roster.plan.RosterSolver;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.calendar.CalendarDay;
import vn.phaodai.kernel.calendar.DayKind;
import vn.phaodai.kernel.calendar.NightHours;
import vn.phaodai.kernel.calendar.WorkingCalendar;
import vn.phaodai.kernel.calendar.WorkingDays;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/** Puts together what the rules look at: seats, officers, absences, and the duties round about. */
@ApplicationScoped
class Plans {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final int MINUTES = 60;
    private static final int WEEK = 7;
    private static final int PERCENT = 100;

    @Inject private PlanRepository repository;
    @Inject private RosterRepository rosters;
    @Inject private ShiftRepository shifts;
    @Inject private StandbyRepository standbys;
    @Inject private WorkingCalendar calendar;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /** Made on first use: it takes a moment, and most callers never judge a roster. */
    private static final class Solving {
        private static final RosterSolver SOLVER = new RosterSolver();
    }

    static RosterSolver solver() {
        return Solving.SOLVER;
    }

    /** Unit and days that a plan is about. */
    record Frame(UUID unit, LocalDate first, LocalDate last) {

        List<LocalDate> days() {
            return first.datesUntil(last.plusDays(1)).toList();
        }
    }

    /**
     * A plan, and which of its duties belong to the roster itself.
     *
     * @param own ids of the duties that are not only looked at
     */
    record Prepared(RosterPlan plan, Set<UUID> own) {

        /** Rules not kept in the roster itself, those of its neighbours left out. */
        List<Violation> violations(Frame frame) {
            return solver().violations(plan).stream()
                    .filter(
                            each ->
                                    each.dutyId() == null
                                            ? !each.day().isBefore(frame.first())
                                                    && !each.day().isAfter(frame.last())
                                            : own.contains(each.dutyId()))
                    .toList();
        }

        Prepared holding(Map<UUID, UUID> changes) {
            return new Prepared(plan.holding(changes), own);
        }

        /** As far as that does not depend on other duties. */
        boolean mayExchange(DutyRow one, DutyRow other) {
            return isFor(one.id(), other.officerId()) && isFor(other.id(), one.officerId());
        }

        private boolean isFor(UUID duty, UUID officer) {
            return plan.duties().stream()
                    .filter(each -> each.id().equals(duty))
                    .flatMap(each -> each.getCandidates().stream())
                    .anyMatch(each -> each.id().equals(officer));
        }

        boolean knows(UUID officer) {
            return plan.officers().stream().anyMatch(each -> each.id().equals(officer));
        }

        static Map<UUID, UUID> officersOf(RosterPlan solved, Set<UUID> own) {
            Map<UUID, UUID> officers = new LinkedHashMap<>();
            solved.duties().stream()
                    .filter(duty -> own.contains(duty.id()))
                    .forEach(
                            duty ->
                                    officers.put(
                                            duty.id(),
                                            duty.getOfficer() == null
                                                    ? null
                                                    : duty.getOfficer().id()));
            return officers;
        }
    }

    /** The seats of a new roster: what the templates ask for, and what standby asks for on top. */
    List<DutyRow> seats(Scope scope, Frame frame, UUID roster) {
        WorkingDays days = calendar.days();
        List<Shift> held = shifts.of(scope, frame.unit(), frame.first(), frame.last());
        List<Standby> ordered = ordered(frame);
        List<DutyOfficer> officers =
                ordered.isEmpty() ? List.of() : officers(scope, frame, List.of(), List.of());
        List<DutyRow> seats = new ArrayList<>();
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
            int level = level(ordered, day);
            if (level > 0) {
                int there =
                        (int)
                                officers.stream()
                                        .filter(each -> each.away(day, day).isEmpty())
                                        .count();
                int wanted = (there * level + PERCENT - 1) / PERCENT;
                readiness(held, day, days, roster, wanted - (seats.size() - before), seats);
            }
        }
        return seats;
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
    private static void readiness(
            List<Shift> held,
            LocalDate day,
            WorkingDays days,
            UUID roster,
            int more,
            List<DutyRow> seats) {
        held.stream()
                .filter(shift -> shift.kind() == ShiftKind.STANDBY && shift.isHeldOn(day))
                .findFirst()
                .ifPresent(
                        shift -> {
                            Shift.Need anybody = new Shift.Need(List.of(), null, 1);
                            for (int i = 1; i <= more; i++) {
                                seats.add(seat(shift, anybody, i, day, days, roster));
                            }
                        });
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

    List<RosterGrid.Day> days(Frame frame) {
        WorkingDays days = calendar.days();
        List<Standby> ordered = ordered(frame);
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
                                        level(ordered, day)))
                .toList();
    }

    private List<Standby> ordered(Frame frame) {
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

    /** The duties as they are, to be judged or filled. */
    Prepared prepare(Scope scope, Frame frame, UUID roster, List<DutyRow> duties) {
        return prepare(scope, frame, roster, duties, List.of());
    }

    /**
     * @param called officers who are called off besides, with the days
     */
    Prepared prepare(
            Scope scope,
            Frame frame,
            UUID roster,
            List<DutyRow> duties,
            List<PlanRepository.Leave> called) {
        List<DutyOfficer> officers = officers(scope, frame, duties, called);
        Map<UUID, DutyOfficer> byId = new HashMap<>();
        officers.forEach(each -> byId.put(each.id(), each));
        List<PlanRepository.Rule> rules = repository.rules();
        List<PlannedDuty> planned = new ArrayList<>();
        duties.forEach(duty -> planned.add(planned(duty, byId, rules, duty.pinned())));
        rosters.around(
                        roster,
                        List.copyOf(byId.keySet()),
                        frame.first().minusDays(WEEK),
                        frame.last().plusDays(WEEK))
                .forEach(duty -> planned.add(planned(duty, byId, rules, true)));
        RosterPlan plan =
                new RosterPlan(
                        officers, commands(frame, officers, rules), weeks(frame, rules), planned);
        return new Prepared(
                plan, duties.stream().map(DutyRow::id).collect(Collectors.toUnmodifiableSet()));
    }

    private static PlannedDuty planned(
            DutyRow duty,
            Map<UUID, DutyOfficer> officers,
            List<PlanRepository.Rule> rules,
            boolean pinned) {
        return new PlannedDuty(
                duty.id(),
                new PlannedDuty.Need(
                        duty.shift(),
                        duty.kind() == ShiftKind.STANDBY,
                        Set.copyOf(duty.positions()),
                        duty.qualification()),
                new PlannedDuty.Time(
                        duty.day(),
                        duty.startsAt(),
                        duty.endsAt(),
                        duty.night(),
                        duty.weekend(),
                        duty.holiday()),
                rule(rules, "REST_AFTER_NIGHT_HOURS", duty.day()) * (long) MINUTES,
                duty.officerId() == null ? null : officers.get(duty.officerId()),
                pinned);
    }

    private List<CommandDay> commands(
            Frame frame, List<DutyOfficer> officers, List<PlanRepository.Rule> rules) {
        WorkingDays days = calendar.days();
        List<DutyOfficer> commanders = officers.stream().filter(DutyOfficer::isCommanding).toList();
        return frame.days().stream()
                .filter(day -> rule(rules, "COMMAND_PRESENT", day) > 0)
                .map(day -> new CommandDay(day, days.isWorkingDay(day), commanders))
                .toList();
    }

    private static List<DutyWeek> weeks(Frame frame, List<PlanRepository.Rule> rules) {
        LocalDate monday = frame.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(frame.last().plusDays(1), java.time.Period.ofWeeks(1))
                .map(
                        week ->
                                DutyWeek.of(
                                        week,
                                        rule(rules, "WEEKLY_REST_HOURS", week) * (long) MINUTES))
                .toList();
    }

    private static int rule(List<PlanRepository.Rule> rules, String code, LocalDate day) {
        return rules.stream()
                .filter(each -> each.code().equals(code) && each.holdsOn(day))
                .mapToInt(PlanRepository.Rule::value)
                .findFirst()
                .orElse(0);
    }

    List<RosterRule> rules(LocalDate day) {
        return repository.rules().stream()
                .filter(each -> each.holdsOn(day))
                .map(Plans::rule)
                .toList();
    }

    static RosterRule rule(PlanRepository.Rule rule) {
        return new RosterRule(rule.code(), rule.value(), rule.from(), rule.to(), rule.source());
    }

    /**
     * @throws InvalidInput naming the field that is wrong
     */
    void check(Scope scope, RosterDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        if (draft.unitId() == null) {
            wrong.add(FieldError.of("unitId", "error.required"));
        } else {
            scope.require(draft.unitId());
        }
        if (draft.firstDay() == null) {
            wrong.add(FieldError.of("firstDay", "error.required"));
        } else if (draft.firstDay().isBefore(clock.today().minusYears(1))) {
            wrong.add(FieldError.of("firstDay", "error.roster.past"));
        }
        if (draft.lastDay() == null) {
            wrong.add(FieldError.of("lastDay", "error.required"));
        }
        if (wrong.isEmpty()) {
            int longest = longest(draft.firstDay());
            long days = ChronoUnit.DAYS.between(draft.firstDay(), draft.lastDay()) + 1;
            if (days < 1 || days > longest) {
                wrong.add(FieldError.of("lastDay", "error.roster.days", longest));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private int longest(LocalDate day) {
        return rule(repository.rules(), "LONGEST_ROSTER_DAYS", day);
    }

    /** Who serves in the unit, and whoever else is named in its duties. */
    List<DutyOfficer> officers(
            Scope scope, Frame frame, List<DutyRow> duties, List<PlanRepository.Leave> called) {
        List<PlanRepository.Member> members =
                repository.members(scope, frame.unit(), frame.first(), frame.last());
        Set<UUID> here = new HashSet<>();
        members.forEach(each -> here.add(each.id()));
        List<PlanRepository.Member> others =
                repository.others(
                        duties.stream()
                                .map(DutyRow::officerId)
                                .filter(id -> id != null && !here.contains(id))
                                .distinct()
                                .toList());
        List<UUID> ids = List.copyOf(here);
        LocalDate from = frame.first().minusDays(WEEK);
        LocalDate to = frame.last().plusDays(WEEK);
        Map<UUID, List<Away>> away = new HashMap<>();
        for (PlanRepository.Member member : members) {
            if (!member.serving()) {
                add(away, member.id(), new Away(from, to, Away.Reason.NOT_SERVING));
            }
            if (member.from() != null) {
                add(
                        away,
                        member.id(),
                        new Away(from, member.from().minusDays(1), Away.Reason.NOT_IN_UNIT));
            }
            if (member.until() != null) {
                add(away, member.id(), new Away(member.until(), to, Away.Reason.NOT_IN_UNIT));
            }
        }
        others.forEach(each -> add(away, each.id(), new Away(from, to, Away.Reason.NOT_IN_UNIT)));
        if (!ids.isEmpty()) {
            repository
                    .leave(ids, from, to)
                    .forEach(
                            each ->
                                    add(
                                            away,
                                            each.officer(),
                                            new Away(
                                                    each.first(), each.last(), Away.Reason.LEAVE)));
            List<PlanRepository.Leave> off = new ArrayList<>(repository.callOffs(ids, from, to));
            off.addAll(called);
            off.forEach(
                    each ->
                            add(
                                    away,
                                    each.officer(),
                                    new Away(each.first(), each.last(), Away.Reason.CALLED_OFF)));
        }
        Map<UUID, Map<String, LocalDate>> held = new HashMap<>();
        if (!ids.isEmpty()) {
            repository
                    .qualifications(ids, frame.last())
                    .forEach(
                            each ->
                                    held.computeIfAbsent(each.officer(), id -> new HashMap<>())
                                            .put(each.kind(), each.until()));
        }
        Map<UUID, Burden> carried =
                repository.carried(ids, frame.first().withDayOfYear(1), frame.first());
        List<DutyOfficer> officers = new ArrayList<>();
        for (PlanRepository.Member member : members) {
            officers.add(officer(member, away, held, carried));
        }
        others.forEach(each -> officers.add(officer(each, away, held, carried)));
        return officers;
    }

    private static DutyOfficer officer(
            PlanRepository.Member member,
            Map<UUID, List<Away>> away,
            Map<UUID, Map<String, LocalDate>> held,
            Map<UUID, Burden> carried) {
        return new DutyOfficer(
                member.id(),
                member.name(),
                member.position(),
                member.commanding(),
                away.getOrDefault(member.id(), List.of()),
                held.getOrDefault(member.id(), Map.of()),
                carried.getOrDefault(member.id(), Burden.NONE));
    }

    private static void add(Map<UUID, List<Away>> away, UUID officer, Away more) {
        away.computeIfAbsent(officer, id -> new ArrayList<>()).add(more);
    }
}
