package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.force.roster.plan.CommandDay;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.DutyWeek;
import vn.phaodai.force.roster.plan.PlannedDuty;
import vn.phaodai.force.roster.plan.RosterPlan;
import vn.phaodai.force.roster.plan.RosterSolver;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.calendar.WorkingCalendar;
import vn.phaodai.kernel.calendar.WorkingDays;

/** Puts together what the rules look at: officers, their duties, and the duties round about. */
@ApplicationScoped
class Plans {

    /** Enough to give every seat to somebody, whatever is asked for. */
    private static final Duration SHORTEST = Duration.ofMillis(500);

    private static final int MINUTES = 60;
    private static final int WEEK = 7;

    @Inject private PlanRepository repository;
    @Inject private RosterRepository rosters;
    @Inject private ShiftRepository shifts;
    @Inject private DutyOfficers people;
    @Inject private WorkingCalendar calendar;
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

    /**
     * What is to hold though it is not stored.
     *
     * @param called officers who are called off, with the days
     * @param settled duties of other rosters as they will be
     */
    record Unstored(List<PlanRepository.Leave> called, List<DutyRow> settled) {

        static final Unstored NOTHING = new Unstored(List.of(), List.of());

        private Stream<DutyRow> instead(List<DutyRow> stored, LocalDate from, LocalDate to) {
            Set<UUID> known = settled.stream().map(DutyRow::id).collect(Collectors.toSet());
            return Stream.concat(
                    stored.stream().filter(duty -> !known.contains(duty.id())),
                    settled.stream()
                            .filter(duty -> duty.officerId() != null)
                            .filter(duty -> !duty.day().isBefore(from) && !duty.day().isAfter(to)));
        }
    }

    /** The duties as they are, to be judged or filled. */
    Prepared prepare(Scope scope, Frame frame, UUID roster, List<DutyRow> duties) {
        return prepare(scope, frame, roster, duties, Unstored.NOTHING);
    }

    Prepared prepare(
            Scope scope, Frame frame, UUID roster, List<DutyRow> duties, Unstored unstored) {
        List<DutyOfficer> officers = people.of(scope, frame, duties, unstored.called());
        Map<UUID, DutyOfficer> byId = new HashMap<>();
        officers.forEach(each -> byId.put(each.id(), each));
        List<PlanRepository.Rule> rules = repository.rules();
        Map<String, PlannedDuty.Certificate> certificates = certificates();
        List<PlannedDuty> planned = new ArrayList<>();
        duties.forEach(
                duty -> planned.add(planned(duty, byId, rules, certificates, duty.pinned())));
        LocalDate from = frame.first().minusDays(WEEK);
        LocalDate to = frame.last().plusDays(WEEK);
        unstored.instead(rosters.around(roster, List.copyOf(byId.keySet()), from, to), from, to)
                .filter(duty -> byId.containsKey(duty.officerId()))
                .forEach(duty -> planned.add(planned(duty, byId, rules, certificates, true)));
        RosterPlan plan =
                new RosterPlan(
                        officers, commands(frame, officers, rules), weeks(frame, rules), planned);
        return new Prepared(
                plan, duties.stream().map(DutyRow::id).collect(Collectors.toUnmodifiableSet()));
    }

    private Map<String, PlannedDuty.Certificate> certificates() {
        return shifts.qualifications().stream()
                .map(kind -> new PlannedDuty.Certificate(kind.code(), kind.nameVi(), kind.nameEn()))
                .collect(Collectors.toMap(PlannedDuty.Certificate::code, Function.identity()));
    }

    private static PlannedDuty planned(
            DutyRow duty,
            Map<UUID, DutyOfficer> officers,
            List<PlanRepository.Rule> rules,
            Map<String, PlannedDuty.Certificate> certificates,
            boolean pinned) {
        return new PlannedDuty(
                duty.id(),
                new PlannedDuty.Need(
                        duty.shift(),
                        duty.kind() == ShiftKind.STANDBY,
                        Set.copyOf(duty.positions()),
                        duty.qualification() == null
                                ? null
                                : certificates.get(duty.qualification())),
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

    static RosterRule rule(PlanRepository.Rule rule) {
        return new RosterRule(rule.code(), rule.value(), rule.from(), rule.to(), rule.source());
    }

    List<RosterRule> rules(LocalDate day) {
        return repository.rules().stream()
                .filter(each -> each.holdsOn(day))
                .map(Plans::rule)
                .toList();
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

    /** The time that the search for the draft of one of several units has. */
    Duration longest(LocalDate day, int drafts, int workers) {
        List<PlanRepository.Rule> rules = repository.rules();
        Duration unit = Duration.ofSeconds(rule(rules, "DRAFT_UNIT_SECONDS", day));
        Duration share =
                Duration.ofSeconds(rule(rules, "DRAFT_JOB_SECONDS", day))
                        .multipliedBy(workers)
                        .dividedBy(Math.max(drafts, 1));
        Duration least = unit.compareTo(share) < 0 ? unit : share;
        return least.compareTo(SHORTEST) < 0 ? SHORTEST : least;
    }

    private int longest(LocalDate day) {
        return rule(repository.rules(), "LONGEST_ROSTER_DAYS", day);
    }
}
