package vn.phaodai.force.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Neighbourhoods of wards and their security teams: residents counted, teams founded, members
 * required and there. Ward commanders keep those of their ward.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class SecurityTeams {

    static final String THING = "thing.team";

    static final int MOST_PEOPLE = 1_000_000;

    static final int LONGEST_SOURCE = 300;

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("name", SortKey.text("unit_code"), SortKey.text("name"))
                    .sort("residents", SortKey.number("coalesce(residents, 0)"))
                    .sort("missing", SortKey.number("coalesce(missing, 0)"))
                    .filter("q", "search_text like :v", SecurityTeams::pattern)
                    .filter("unitId", "unit_id = any(cast(string_to_array(:v, ',') as uuid[]))")
                    .filter("kind", "kind = :v")
                    .filter("short", "(coalesce(missing, 0) > 0) = cast(:v as boolean)");

    @Inject private TeamRepository repository;

    @Inject private TeamRuleRepository rules;

    @Inject private Callers callers;

    @Inject private Units units;

    @Inject private BusinessClock clock;

    @Inject private Audit audit;

    /**
     * Neighbourhoods of units in scope. Filters: {@code q} (name or code), {@code unitId} (with all
     * below), {@code kind}, {@code short} (true: members are missing), {@code at} (day; today
     * unless told).
     */
    public Page<TeamRow> list(PageRequest request) {
        LocalDate at = day(request.filters());
        return repository.page(
                callers.current().scope(),
                at,
                COLUMNS,
                request.filteredBy(below(request.filters(), at)));
    }

    public long count(Map<String, String> filters) {
        LocalDate at = day(filters);
        return repository.count(callers.current().scope(), at, COLUMNS, below(filters, at));
    }

    /** As today, or on the nearest day on which the neighbourhood is there. */
    public TeamRow get(UUID id) {
        Caller caller = callers.current();
        LocalDate day =
                repository
                        .nearestDay(caller.scope(), clock.today(), id)
                        .orElseThrow(() -> new NotFound(THING, id));
        return repository.find(caller.scope(), day, id).orElseThrow(() -> new NotFound(THING, id));
    }

    /** Counts of residents, the latest first, with what each made necessary. */
    public List<ResidentsRow> residents(UUID id) {
        get(id);
        return repository.residents(callers.current().scope(), id).stream()
                .map(
                        row ->
                                row.requiring(
                                        rules.on(row.from())
                                                .map(rule -> rule.required(row.residents()))
                                                .orElse(null)))
                .toList();
    }

    /** Registers a neighbourhood, with its team if the draft has the decision that founds it. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID register(NeighbourhoodDraft draft) {
        Caller caller = callers.current();
        draft.clean();
        Checks checks = describe(draft, new Checks());
        checks.between("residents", draft.getResidents(), 0, MOST_PEOPLE)
                .between("households", draft.getHouseholds(), 0, MOST_PEOPLE)
                .text("source", draft.getSource(), LONGEST_SOURCE);
        fits(draft.getResidents(), draft.getHouseholds(), checks);
        if (draft.getEstablishedOn() != null) {
            team(draft, draft.getValidFrom(), checks);
        }
        checks.refuse();
        ward(caller, draft.getUnitId(), draft.getValidFrom());
        Neighbourhood neighbourhood = new Neighbourhood(draft, caller.username(), clock.now());
        repository.add(neighbourhood);
        ResidentsDraft residents = new ResidentsDraft();
        residents.setValidFrom(draft.getValidFrom());
        residents.setResidents(draft.getResidents());
        residents.setHouseholds(draft.getHouseholds());
        residents.setSource(draft.getSource());
        repository.count(neighbourhood.id(), residents, caller.username());
        if (draft.getEstablishedOn() != null) {
            repository.establish(
                    neighbourhood.id(),
                    draft.getEstablishedOn(),
                    draft.getDecisionNumber(),
                    draft.getDecisionDate());
        }
        audit.change(
                caller,
                AuditAction.CREATE,
                about(neighbourhood),
                Changes.none()
                        .set("name", neighbourhood.name())
                        .set("residents", draft.getResidents())
                        .set("households", draft.getHouseholds())
                        .set("establishedOn", draft.getEstablishedOn()));
        return neighbourhood.id();
    }

    /** Renames a neighbourhood, or changes its kind. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void rename(UUID id, long version, String name, NeighbourhoodKind kind) {
        Caller caller = callers.current();
        Neighbourhood neighbourhood = repository.locked(caller.scope(), id);
        EditConflict.check(THING, id, version, neighbourhood.version());
        String clean = VietnameseText.clean(name);
        new Checks().text("name", clean, Checks.LONGEST_NAME).required("kind", kind).refuse();
        Changes changes =
                Changes.none()
                        .field("name", neighbourhood.name(), clean)
                        .field("kind", neighbourhood.kind(), kind);
        neighbourhood.name(clean, kind, caller.username(), clock.now());
        repository.flush();
        audit.change(caller, AuditAction.UPDATE, about(neighbourhood), changes);
    }

    /** Ends a neighbourhood; its team must have no members any more. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void end(UUID id, LocalDate day) {
        Caller caller = callers.current();
        Neighbourhood neighbourhood = repository.locked(caller.scope(), id);
        new Checks().day("day", day, clock.today()).refuse();
        if (repository.hasMembers(id, day)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "error.teams.hasMembers",
                    neighbourhood.name());
        }
        if (neighbourhood.period().to() != null || !neighbourhood.period().from().isBefore(day)) {
            throw new InvalidInput("day", "error.teams.notOpen");
        }
        neighbourhood.endOn(day, caller.username(), clock.now());
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(neighbourhood),
                Changes.none().set("validTo", day));
    }

    /** Founds the team of a neighbourhood that has none. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void establish(UUID id, NeighbourhoodDraft decision) {
        Caller caller = callers.current();
        Neighbourhood neighbourhood = repository.locked(caller.scope(), id);
        decision.clean();
        team(decision, neighbourhood.period().from(), new Checks()).refuse();
        if (get(id).establishedOn() != null) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.teams.hasTeam", neighbourhood.name());
        }
        repository.establish(
                id,
                decision.getEstablishedOn(),
                decision.getDecisionNumber(),
                decision.getDecisionDate());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(neighbourhood),
                Changes.none()
                        .set("establishedOn", decision.getEstablishedOn())
                        .set("decisionNumber", decision.getDecisionNumber()));
    }

    /** Stores a count of the residents. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void count(UUID id, ResidentsDraft draft) {
        Caller caller = callers.current();
        Neighbourhood neighbourhood = repository.locked(caller.scope(), id);
        draft.clean();
        Checks checks = counting(draft, clock.today());
        if (draft.getValidFrom() != null && !neighbourhood.period().covers(draft.getValidFrom())) {
            checks.add("validFrom", "error.teams.notThen");
        }
        checks.refuse();
        repository.count(id, draft, caller.username());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(neighbourhood),
                Changes.none()
                        .set("validFrom", draft.getValidFrom())
                        .set("residents", draft.getResidents())
                        .set("households", draft.getHouseholds()));
    }

    private Unit ward(Caller caller, UUID unitId, LocalDate day) {
        caller.scope().require(unitId);
        return units.tree()
                .find(unitId, day)
                .filter(unit -> unit.kind().isGrassroots())
                .orElseThrow(() -> new InvalidInput("unitId", "error.teams.noWard"));
    }

    private Checks describe(NeighbourhoodDraft draft, Checks checks) {
        return describe(draft, checks, clock.today());
    }

    static Checks describe(NeighbourhoodDraft draft, Checks checks, LocalDate today) {
        checks.required("unitId", draft.getUnitId())
                .text("name", draft.getName(), Checks.LONGEST_NAME)
                .required("kind", draft.getKind())
                .day("validFrom", draft.getValidFrom(), today)
                .required("code", draft.getCode());
        if (draft.getCode() != null && !draft.getCode().matches("[0-9A-Z][0-9A-Z-]{0,19}")) {
            checks.add("code", "error.teams.code");
        }
        return checks;
    }

    private Checks team(NeighbourhoodDraft draft, LocalDate from, Checks checks) {
        return team(draft, from, checks, clock.today());
    }

    static Checks team(NeighbourhoodDraft draft, LocalDate from, Checks checks, LocalDate today) {
        checks.day("establishedOn", draft.getEstablishedOn(), today)
                .decision(
                        draft.getDecisionNumber(),
                        draft.getDecisionDate(),
                        draft.getEstablishedOn(),
                        "");
        if (from != null
                && draft.getEstablishedOn() != null
                && draft.getEstablishedOn().isBefore(from)) {
            checks.add("establishedOn", "error.teams.notThen");
        }
        return checks;
    }

    /** What a count of residents must keep; for forms and imports. */
    static Checks counting(ResidentsDraft draft, LocalDate today) {
        Checks checks =
                new Checks()
                        .day("validFrom", draft.getValidFrom(), today)
                        .between("residents", draft.getResidents(), 0, MOST_PEOPLE)
                        .between("households", draft.getHouseholds(), 0, MOST_PEOPLE)
                        .text("source", draft.getSource(), LONGEST_SOURCE);
        fits(draft.getResidents(), draft.getHouseholds(), checks);
        return checks;
    }

    static void fits(Integer residents, Integer households, Checks checks) {
        if (residents != null && households != null && households > residents) {
            checks.add("households", "error.teams.households");
        }
    }

    /** The unit of the filter with all below it. */
    private Map<String, String> below(Map<String, String> filters, LocalDate at) {
        Map<String, String> others = new HashMap<>(filters);
        others.remove("at");
        String unit = VietnameseText.clean(others.get("unitId"));
        if (unit != null) {
            others.put("unitId", subtree(units.tree(), unit, at));
        }
        String wanted = VietnameseText.clean(others.get("short"));
        if (wanted != null && !wanted.matches("true|false")) {
            throw new InvalidInput("short", "error.api.field.flag");
        }
        return others;
    }

    static String subtree(UnitTree tree, String unit, LocalDate at) {
        try {
            return String.join(
                    ",",
                    tree.subtree(UUID.fromString(unit), at).stream().map(UUID::toString).toList());
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("unitId", "error.id.malformed");
        }
    }

    private LocalDate day(Map<String, String> filters) {
        return day(filters, clock.today());
    }

    static LocalDate day(Map<String, String> filters, LocalDate today) {
        String typed = VietnameseText.clean(filters.get("at"));
        try {
            return typed == null ? today : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput("at", "error.api.field.date");
        }
    }

    static Object pattern(String typed) {
        return "%"
                + VietnameseText.searchForm(typed)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    private static AuditObject about(Neighbourhood neighbourhood) {
        return AuditObject.of(
                "team", neighbourhood.id(), neighbourhood.unitId(), neighbourhood.code());
    }
}
