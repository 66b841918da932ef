package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Duty rosters of units: made, changed by hand, published, frozen. Officers see the published ones
 * of their own unit. Each change is judged by {@link vn.phaodai.force.roster.plan.DutyRules}, as is
 * publication and what the solver does.
 */
@Stateless
@RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
public class Rosters {

    static final String THING = "thing.roster";
    private static final int WEEK = 7;
    private static final Duration FILLING = Duration.ofSeconds(4);
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("firstDay", SortKey.date("first_day"))
                    .ownOrder(new SortOrder("firstDay", true))
                    .filter("state", "state = :v")
                    .filter("unitId", "unit_id = cast(:v as uuid)", Rosters::id)
                    .filter("from", "last_day >= cast(:v as date)", Rosters::day)
                    .filter("to", "first_day <= cast(:v as date)", Rosters::day);

    @Inject private RosterRepository repository;
    @Inject private Plans plans;
    @Inject private DutyTakers takers;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Notices notices;

    /** The latest first. Filters: {@code state}, {@code unitId}, {@code from}, {@code to}. */
    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME,
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME
    })
    public Page<RosterRow> list(PageRequest request) {
        Caller caller = callers.current();
        return repository.page(caller.scope(), shown(caller), units.tree(), COLUMNS, request);
    }

    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME,
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME
    })
    public long count(Map<String, String> filters) {
        Caller caller = callers.current();
        return repository.count(caller.scope(), shown(caller), COLUMNS, filters);
    }

    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME,
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME
    })
    public RosterRow get(UUID id) {
        Caller caller = callers.current();
        return repository
                .find(caller.scope(), shown(caller), units.tree(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /** The duties one by one. */
    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME,
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME
    })
    public List<DutyRow> duties(UUID id) {
        get(id);
        return repository.duties(callers.current().scope(), id);
    }

    /**
     * Officers by days, with every rule that is not kept. Who may not make rosters sees no reasons
     * of absence.
     */
    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME,
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME
    })
    public RosterGrid grid(UUID id) {
        Caller caller = callers.current();
        RosterRow roster = get(id);
        Plans.Frame frame = new Plans.Frame(roster.unitId(), roster.firstDay(), roster.lastDay());
        List<DutyRow> duties = repository.duties(caller.scope(), id);
        Plans.Prepared prepared = plans.prepare(caller.scope(), frame, id, duties);
        boolean open = shown(caller) == null;
        List<Violation> violations = open ? prepared.violations(frame) : List.of();
        List<RosterGrid.Day> days = plans.days(frame);
        List<RosterGrid.Line> lines = new ArrayList<>();
        for (DutyOfficer officer : prepared.plan().officers()) {
            lines.add(line(officer, days, duties, violations, open));
        }
        return new RosterGrid(
                roster,
                days,
                lines,
                duties.stream().filter(duty -> duty.officerId() == null).toList(),
                violations);
    }

    private static RosterGrid.Line line(
            DutyOfficer officer,
            List<RosterGrid.Day> days,
            List<DutyRow> duties,
            List<Violation> violations,
            boolean open) {
        List<RosterGrid.Cell> cells = new ArrayList<>();
        for (RosterGrid.Day day : days) {
            String away =
                    officer.away(day.day(), day.day())
                            .map(each -> each.reason().name())
                            .orElse(null);
            cells.add(
                    new RosterGrid.Cell(
                            day.day(),
                            duties.stream()
                                    .filter(
                                            duty ->
                                                    officer.id().equals(duty.officerId())
                                                            && duty.day().equals(day.day()))
                                    .toList(),
                            violations.stream()
                                    .filter(
                                            each ->
                                                    officer.id().equals(each.officerId())
                                                            && each.day().equals(day.day()))
                                    .toList(),
                            away == null || open ? away : "AWAY"));
        }
        return new RosterGrid.Line(
                officer.id(),
                officer.name(),
                officer.position(),
                cells.stream().anyMatch(cell -> cell.away() == null),
                cells);
    }

    /**
     * Makes an empty draft: every seat that the shifts ask for, taken by nobody.
     *
     * @throws BusinessException if the unit has a roster on one of the days
     * @throws InvalidInput naming the field that is wrong
     */
    public UUID create(RosterDraft draft) {
        Caller caller = callers.current();
        plans.check(caller.scope(), draft);
        Roster roster =
                new Roster(
                        draft.unitId(),
                        draft.firstDay(),
                        draft.lastDay(),
                        caller.username(),
                        clock.now());
        repository.add(roster);
        List<DutyRow> seats = plans.seats(caller.scope(), frame(roster), roster.id());
        if (seats.isEmpty()) {
            throw new InvalidInput("unitId", "error.roster.noShifts");
        }
        repository.add(seats);
        audit.change(
                caller,
                AuditAction.CREATE,
                about(roster),
                Changes.none()
                        .set("firstDay", roster.firstDay())
                        .set("lastDay", roster.lastDay())
                        .set("seats", seats.size()));
        return roster.id();
    }

    /** Who could take a duty, and what would be against it. */
    public List<DutyTaker> takers(UUID id, UUID dutyId) {
        Caller caller = callers.current();
        RosterRow roster = get(id);
        DutyRow duty = duty(caller, id, dutyId);
        return takers.of(
                caller.scope(),
                new Plans.Frame(roster.unitId(), roster.firstDay(), roster.lastDay()),
                duty);
    }

    private DutyRow duty(Caller caller, UUID roster, UUID id) {
        return repository
                .duty(caller.scope(), id)
                .filter(each -> each.rosterId().equals(roster))
                .orElseThrow(() -> new NotFound("thing.duty", id));
    }

    /**
     * Gives a duty to an officer, or to nobody. A draft takes it and tells what it breaks; a
     * published roster takes it only if it breaks nothing more than before.
     *
     * @param officerId null for nobody
     * @param version the roster's version that was read
     */
    public RosterCheck assign(UUID id, UUID dutyId, UUID officerId, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireOpenToHand();
        DutyRow duty = duty(caller, id, dutyId);
        List<DutyRow> duties = repository.duties(caller.scope(), id);
        Plans.Frame frame = frame(roster);
        Plans.Prepared before = plans.prepare(caller.scope(), frame, id, duties);
        if (officerId != null && !before.knows(officerId)) {
            throw new InvalidInput("officerId", "error.roster.otherUnit");
        }
        List<Violation> known = before.violations(frame);
        List<Violation> now =
                before.holding(Collections.singletonMap(dutyId, officerId)).violations(frame);
        List<Violation> caused = now.stream().filter(each -> !known.contains(each)).toList();
        if (!roster.isDraft()) {
            refuse(caused);
        }
        repository.assign(dutyId, officerId, officerId != null);
        roster.touch();
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(roster),
                Changes.none()
                        .set("duty", duty.shift() + " " + duty.day())
                        .field("officerId", duty.officerId(), officerId));
        return new RosterCheck(roster.version(), now, caused);
    }

    static void refuse(List<Violation> caused) {
        caused.stream()
                .filter(Violation::isHard)
                .findFirst()
                .ifPresent(
                        broken -> {
                            throw new BusinessException(
                                    BusinessException.Kind.CONFLICT,
                                    "roster.rule." + broken.rule(),
                                    broken.args().toArray());
                        });
    }

    /**
     * Shows the roster to the unit and makes it count.
     *
     * @param gapsReason why seats stay empty; needed if some do
     * @throws BusinessException if a rule is not kept
     */
    public void publish(UUID id, String gapsReason, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireDraft();
        Plans.Frame frame = frame(roster);
        List<DutyRow> duties = repository.duties(caller.scope(), id);
        List<Violation> violations =
                plans.prepare(caller.scope(), frame, id, duties).violations(frame);
        long broken = violations.stream().filter(Violation::isHard).count();
        if (broken > 0) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.roster.broken", broken);
        }
        String reason = VietnameseText.clean(gapsReason);
        long empty = violations.size();
        if (empty > 0 && reason == null) {
            throw new InvalidInput("gapsReason", "error.roster.gaps", empty);
        }
        roster.publish(caller, clock.now(), empty == 0 ? null : reason);
        repository.flush();
        repository.putInForce(id);
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(roster),
                Changes.none()
                        .field("state", RosterState.DRAFT, roster.state())
                        .set("empty", empty)
                        .set("gapsReason", reason));
        NoticeText text =
                new NoticeText(
                        "notice.roster.published",
                        List.of(
                                Plans.DAY.format(roster.firstDay()),
                                Plans.DAY.format(roster.lastDay())),
                        "/duties");
        repository.accounts(caller.scope(), id).forEach(account -> notices.toPerson(account, text));
    }

    /**
     * Brings the standby seats of the days to come in line with what is ordered now; all else stays
     * as it is.
     *
     * @param version the roster's version that was read
     */
    public StandbyChange followStandby(UUID id, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireOpenToHand();
        LocalDate today = clock.today();
        Plans.Frame frame = frame(roster);
        List<DutyRow> kept = new ArrayList<>();
        List<UUID> surplus = new ArrayList<>();
        Map<String, DutyRow> missing = new LinkedHashMap<>();
        plans.seats(caller.scope(), frame, id).stream()
                .filter(seat -> seat.kind() == ShiftKind.STANDBY && !seat.day().isBefore(today))
                .forEach(seat -> missing.put(seat.place(), seat));
        for (DutyRow duty : repository.duties(caller.scope(), id)) {
            boolean wanted = missing.remove(duty.place()) != null;
            if (duty.kind() == ShiftKind.STANDBY && !duty.day().isBefore(today) && !wanted) {
                surplus.add(duty.id());
            } else {
                kept.add(duty.pinned(true));
            }
        }
        int removed = repository.removeUnused(id, surplus);
        repository.add(List.copyOf(missing.values()));
        kept.addAll(missing.values());
        Plans.Prepared prepared = plans.prepare(caller.scope(), frame, id, kept);
        Map<UUID, UUID> officers =
                Plans.Prepared.officersOf(
                        Plans.solver().solve(prepared.plan(), FILLING, () -> false),
                        prepared.own());
        officers.keySet().retainAll(missing.values().stream().map(DutyRow::id).toList());
        repository.assign(id, officers);
        if (!roster.isDraft()) {
            repository.putInForce(id);
        }
        roster.touch();
        repository.flush();
        StandbyChange change =
                new StandbyChange(
                        missing.size(),
                        removed,
                        (int) officers.values().stream().filter(Objects::isNull).count());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(roster),
                Changes.none()
                        .set("standbyAdded", change.added())
                        .set("standbyRemoved", change.removed()));
        return change;
    }

    /** From now on only approved changes alter it. */
    public void freeze(UUID id, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.freeze(clock.now());
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(roster),
                Changes.none().field("state", RosterState.PUBLISHED, roster.state()));
    }

    /** Throws a draft away. */
    public void delete(UUID id, long version) {
        Caller caller = callers.current();
        Roster roster = locked(caller, id, version);
        roster.requireDraft();
        repository.remove(roster);
        audit.change(caller, AuditAction.DELETE, about(roster), Changes.none());
    }

    /** Units in scope whose published rosters end within a week, the most urgent first. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public List<RosterDue> due(int limit) {
        LocalDate today = clock.today();
        return repository.due(
                callers.current().scope(), units.tree(), today, today.plusDays(WEEK), limit);
    }

    /** The first day on which the unit has no roster yet: today or later. */
    public LocalDate freeFrom(UUID unitId) {
        Caller caller = callers.current();
        caller.scope().require(unitId);
        LocalDate today = clock.today();
        return repository
                .lastDay(caller.scope(), unitId)
                .map(last -> last.plusDays(1))
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    /** The rules with the figures that hold on a day, and where they come from. */
    @RolesAllowed({
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME,
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME
    })
    public List<RosterRule> rules(LocalDate day) {
        return plans.rules(day);
    }

    private Roster locked(Caller caller, UUID id, long version) {
        Roster roster =
                repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        EditConflict.check(THING, id, version, roster.version());
        return roster;
    }

    /** The unit to whose published rosters the caller is confined; null for those who make them. */
    static UUID shown(Caller caller) {
        if (caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP)) {
            return null;
        }
        return caller.unitId() == null ? new UUID(0, 0) : caller.unitId();
    }

    static Plans.Frame frame(Roster roster) {
        return new Plans.Frame(roster.unitId(), roster.firstDay(), roster.lastDay());
    }

    static AuditObject about(Roster roster) {
        return AuditObject.of(
                "roster",
                roster.id(),
                roster.unitId(),
                Plans.DAY.format(roster.firstDay()) + "–" + Plans.DAY.format(roster.lastDay()));
    }

    static String unitName(UnitTree tree, UUID unit) {
        return tree.findEver(unit).map(each -> each.name()).orElse("");
    }

    static Object id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("id", "error.id.malformed");
        }
    }

    private static Object day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (java.time.format.DateTimeParseException malformed) {
            throw new InvalidInput("from", "error.input.date", typed);
        }
    }
}
