package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.roster.plan.DutyOfficer;
import vn.phaodai.force.roster.plan.Violation;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;

/**
 * Duty rosters of units: made, changed by hand, published, frozen. Officers see the published ones
 * of their own unit. Each change is judged by {@link vn.phaodai.force.roster.plan.DutyRules}, as is
 * publication and what the solver does.
 */
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME,
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME
})
@Stateless
public class Rosters {

    static final String THING = "thing.roster";
    private static final int WEEK = 7;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("firstDay", SortKey.date("first_day"))
                    .ownOrder(new SortOrder("firstDay", true))
                    .filter("state", "state = :v")
                    .filter(
                            "unitId",
                            "unit_id = cast(:v as uuid)",
                            typed -> FilterValue.id("unitId", typed))
                    .filter(
                            "from",
                            "last_day >= cast(:v as date)",
                            typed -> FilterValue.day("from", typed))
                    .filter(
                            "to",
                            "first_day <= cast(:v as date)",
                            typed -> FilterValue.day("to", typed));

    @Inject private RosterRepository repository;
    @Inject private Plans plans;
    @Inject private RosterSeats seats;
    @Inject private DutyTakers takers;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /** The latest first. Filters: {@code state}, {@code unitId}, {@code from}, {@code to}. */
    public Page<RosterRow> list(PageRequest request) {
        Caller caller = callers.current();
        return repository.page(caller.scope(), shown(caller), units.tree(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        Caller caller = callers.current();
        return repository.count(caller.scope(), shown(caller), COLUMNS, filters);
    }

    public RosterRow get(UUID id) {
        Caller caller = callers.current();
        return repository
                .find(caller.scope(), shown(caller), units.tree(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /** The duties one by one. */
    public List<DutyRow> duties(UUID id) {
        get(id);
        return repository.duties(callers.current().scope(), id);
    }

    /**
     * Officers by days, with every rule that is not kept. Who may not make rosters sees no reasons
     * of absence.
     */
    public RosterGrid grid(UUID id) {
        Caller caller = callers.current();
        RosterRow roster = get(id);
        Plans.Frame frame = new Plans.Frame(roster.unitId(), roster.firstDay(), roster.lastDay());
        List<DutyRow> duties = repository.duties(caller.scope(), id);
        Plans.Prepared prepared = plans.prepare(caller.scope(), frame, id, duties);
        boolean open = shown(caller) == null;
        List<Violation> violations = open ? prepared.violations(frame) : List.of();
        List<RosterGrid.Day> days =
                seats.days(caller.scope(), frame, prepared.plan().officers(), duties);
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

    /** Who could take a duty, and what would be against it. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public List<DutyTaker> takers(UUID id, UUID dutyId) {
        Caller caller = callers.current();
        RosterRow roster = get(id);
        DutyRow duty = duty(caller, id, dutyId);
        return takers.of(
                caller.scope(),
                new Plans.Frame(roster.unitId(), roster.firstDay(), roster.lastDay()),
                duty);
    }

    /** Units in scope whose published rosters end within a week, the most urgent first. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public List<RosterDue> due(int limit) {
        LocalDate today = clock.today();
        return repository.due(
                callers.current().scope(), units.tree(), today, today.plusDays(WEEK), limit);
    }

    /** The first day on which the unit has no roster yet: today or later. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
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
    public List<RosterRule> rules(LocalDate day) {
        return plans.rules(day);
    }

    private DutyRow duty(Caller caller, UUID roster, UUID id) {
        return repository
                .duty(caller.scope(), id)
                .filter(each -> each.rosterId().equals(roster))
                .orElseThrow(() -> new NotFound("thing.duty", id));
    }

    /** The unit to whose published rosters the caller is confined; null for those who make them. */
    static UUID shown(Caller caller) {
        if (caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP)) {
            return null;
        }
        return caller.unitId() == null ? new UUID(0, 0) : caller.unitId();
    }
}
