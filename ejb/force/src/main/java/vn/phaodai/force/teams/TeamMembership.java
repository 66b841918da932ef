package vn.phaodai.force.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.RegisterWriter;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Members of neighbourhood security teams: joining, positions and leaving by decision, and the
 * conditions of the law checked on any day.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class TeamMembership {

    static final String THING = "thing.teamMember";

    /** How many may leave in one file without a second person. */
    static final int FREELY = 500;

    private static final String PHONE = "[0-9+]{8,15}";
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("fullName", SortKey.text("given_name"), SortKey.text("full_name"))
                    .sort("joinedOn", SortKey.date("joined_on"))
                    .filter("q", "search_text like :v", SecurityTeams::pattern)
                    .filter("teamId", "team_id = any(cast(string_to_array(:v, ',') as uuid[]))")
                    .filter("unitId", "unit_id = any(cast(string_to_array(:v, ',') as uuid[]))")
                    .filter("position", "position = :v");

    @Inject private TeamMemberRepository repository;
    @Inject private TeamRuleRepository rules;
    @Inject private SecurityTeams teams;
    @Inject private TeamMemberImport imports;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Members of a day in scope. Filters: {@code q} (name), {@code teamId}, {@code unitId} (with
     * all below), {@code position}, {@code at}.
     */
    public Page<MemberRow> list(PageRequest request) {
        Caller caller = callers.current();
        LocalDate at = SecurityTeams.day(request.filters(), clock.today());
        UnitTree tree = units.tree();
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.remove("at");
        filters.computeIfPresent("unitId", (name, unit) -> SecurityTeams.subtree(tree, unit, at));
        filters.computeIfPresent("teamId", (name, team) -> FilterValue.id(name, team).toString());
        TeamRule rule = rules.on(at).orElse(null);
        return repository
                .page(caller.scope(), at, COLUMNS, request.filteredBy(filters))
                .map(row -> row.with(PersonalId.mask(row.personalId()), check(row, rule, at)));
    }

    /** Who serves in the team on a day, leader first, each checked against the rule of the day. */
    public List<MemberRow> of(UUID teamId, LocalDate at) {
        teams.get(teamId);
        return shown(repository.ofTeam(callers.current().scope(), teamId, at, false), at);
    }

    /** Who has left it, the latest first. */
    public List<MemberRow> former(UUID teamId) {
        teams.get(teamId);
        LocalDate today = clock.today();
        return repository.ofTeam(callers.current().scope(), teamId, today, true).stream()
                .map(row -> row.with(PersonalId.mask(row.personalId()), List.of()))
                .toList();
    }

    /** One member as on a day; looking at the record is recorded. */
    public MemberRow get(UUID id, LocalDate at) {
        Caller caller = callers.current();
        MemberRow row =
                repository.lookUp(caller, id, at).orElseThrow(() -> new NotFound(THING, id));
        boolean full = caller.isAny(Role.HR, Role.WARD_COMMANDER);
        return row.with(
                full ? row.personalId() : PersonalId.mask(row.personalId()),
                check(row, rules.on(at).orElse(null), at));
    }

    /**
     * Who serves today, as a workbook in the columns that the import takes, with full personal ids:
     * they tell who is who when it comes back.
     *
     * @param unitId the unit with all below it; null for all in scope
     * @throws NotAllowed if there are more than may leave without a second person; then there is
     *     the report, which masks them
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public void export(UUID unitId, Words words, OutputStream out) {
        Caller caller = callers.current();
        LocalDate today = clock.today();
        UUID top = unitId == null ? caller.unitId() : unitId;
        caller.scope().require(top);
        UUID[] wards = units.tree().subtree(top, today).toArray(UUID[]::new);
        if (repository.serving(caller.scope(), wards, today) > FREELY) {
            throw new NotAllowed("error.teams.tooManyInFile", FREELY);
        }
        int rows;
        try (RegisterWriter writer =
                new RegisterWriter(
                        words.text("team.members"), imports.columns(caller.scope()), words, out)) {
            repository.export(caller.scope(), wards, today, writer::row);
            rows = writer.rows();
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("teamMembers", unitId, caller.unitId(), "xlsx"),
                null,
                Changes.none().set("rows", rows));
    }

    /** Positions held, the latest first. */
    public List<PositionRow> positions(UUID id) {
        Caller caller = callers.current();
        if (repository.find(caller.scope(), id).isEmpty()) {
            throw new NotFound(THING, id);
        }
        return repository.positions(caller.scope(), id);
    }

    /** What is stored, for a form that corrects it. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public MemberDraft draft(UUID id) {
        return repository
                .find(callers.current().scope(), id)
                .orElseThrow(() -> new NotFound(THING, id))
                .draft();
    }

    /**
     * Takes somebody into a team.
     *
     * @throws InvalidInput if a condition of the law is not met on the day of joining
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public UUID join(MemberDraft draft) {
        Caller caller = callers.current();
        draft.clean();
        if (draft.getTeamId() == null) {
            throw new InvalidInput("teamId", "error.required");
        }
        TeamRow team = teams.get(draft.getTeamId()).requireTeam();
        joining(draft, team.establishedOn(), rule(draft.getJoinedOn()), clock.today()).refuse();
        TeamMember member = new TeamMember(draft, team.unitId(), caller.username(), clock.now());
        repository.add(
                member, draft.getPosition(), draft.getDecisionNumber(), draft.getDecisionDate());
        audit.change(
                caller,
                AuditAction.CREATE,
                about(member, team.code()),
                Changes.none()
                        .set("fullName", draft.getFullName())
                        .set("teamId", draft.getTeamId())
                        .set("position", draft.getPosition())
                        .set("joinedOn", draft.getJoinedOn())
                        .set("decisionNumber", draft.getDecisionNumber()));
        return member.id();
    }

    /** Corrects what is known about a member. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public void correct(UUID id, long version, MemberDraft draft) {
        Caller caller = callers.current();
        TeamMember member = lock(caller, id);
        EditConflict.check(THING, id, version, member.version());
        draft.clean();
        person(draft, new Checks()).refuse();
        MemberDraft before = member.draft();
        member.describe(draft, caller.username(), clock.now());
        repository.flush();
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(member, null),
                Changes.none()
                        .field("fullName", before.getFullName(), draft.getFullName())
                        .field("birthDate", before.getBirthDate(), draft.getBirthDate())
                        .field(
                                "personalId",
                                PersonalId.mask(before.getPersonalId()),
                                PersonalId.mask(draft.getPersonalId()))
                        .field("schooling", before.getSchooling(), draft.getSchooling())
                        .field("healthOn", before.getHealthOn(), draft.getHealthOn())
                        .field("residentSince", before.getResidentSince(), draft.getResidentSince())
                        .field("leaveNumber", before.getLeaveNumber(), draft.getLeaveNumber()));
    }

    /** Gives a member another position from a day on. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public void position(UUID id, MemberDecision decision) {
        Caller caller = callers.current();
        TeamMember member = lock(caller, id);
        decision.clean();
        PositionRow current = open(caller, member);
        Checks checks = deciding(decision).required("position", decision.getPosition());
        if (decision.getPosition() == current.position()) {
            checks.add("position", "error.teams.samePosition");
        }
        after(checks, decision, current.period().from());
        checks.refuse();
        repository.endPosition(id, decision.getEffectiveOn());
        repository.hold(
                member,
                decision.getPosition(),
                decision.getEffectiveOn(),
                decision.getDecisionNumber(),
                decision.getDecisionDate());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(member, null),
                Changes.none()
                        .field("position", current.position(), decision.getPosition())
                        .set("effectiveOn", decision.getEffectiveOn())
                        .set("decisionNumber", decision.getDecisionNumber()));
    }

    /** Ends a membership; the day is the first on which the member does not serve. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public void leave(UUID id, MemberDecision decision) {
        Caller caller = callers.current();
        TeamMember member = lock(caller, id);
        decision.clean();
        PositionRow current = open(caller, member);
        after(deciding(decision), decision, current.period().from()).refuse();
        member.leave(decision, caller.username(), clock.now());
        repository.flush();
        repository.endPosition(id, decision.getEffectiveOn());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(member, null),
                Changes.none()
                        .set("leftOn", decision.getEffectiveOn())
                        .set("decisionNumber", decision.getDecisionNumber()));
    }

    /** The rules for joining; for forms and imports. */
    static Checks joining(
            MemberDraft draft, LocalDate establishedOn, TeamRule rule, LocalDate today) {
        Checks checks = person(draft, new Checks());
        checks.required("position", draft.getPosition())
                .day("joinedOn", draft.getJoinedOn(), today)
                .decision(
                        draft.getDecisionNumber(),
                        draft.getDecisionDate(),
                        draft.getJoinedOn(),
                        "");
        LocalDate day = draft.getJoinedOn();
        if (day != null && establishedOn != null && day.isBefore(establishedOn)) {
            checks.add("joinedOn", "error.teams.beforeTeam", establishedOn);
        }
        if (day == null || draft.getBirthDate() == null) {
            return checks;
        }
        if (rule == null) {
            return checks.add("joinedOn", "error.teams.noRule");
        }
        for (MemberCondition condition :
                rule.check(
                        day,
                        draft.getBirthDate(),
                        draft.getSchooling(),
                        draft.getHealthOn(),
                        draft.getResidentSince(),
                        draft.getLeaveNumber())) {
            if (condition.isBroken()) {
                switch (condition.kind()) {
                    case AGE ->
                            checks.add(
                                    "birthDate",
                                    "error.teams.age",
                                    condition.wanted(),
                                    condition.found());
                    case SCHOOLING -> checks.add("schooling", "error.teams.schooling");
                    case HEALTH -> checks.add("healthOn", "error.teams.health");
                    case RESIDENCE ->
                            checks.add(
                                    "residentSince", "error.teams.residence", condition.wanted());
                }
            }
        }
        return checks;
    }

    private static Checks person(MemberDraft draft, Checks checks) {
        checks.text("fullName", draft.getFullName(), Checks.LONGEST_NAME)
                .required("birthDate", draft.getBirthDate())
                .required("sex", draft.getSex());
        if (draft.getPersonalId() == null) {
            checks.add("personalId", "error.required");
        } else {
            PersonalId.problem(draft.getPersonalId())
                    .ifPresent(key -> checks.add("personalId", key));
        }
        if (draft.getLeaveNumber() != null
                && draft.getLeaveNumber().length() > Checks.LONGEST_NUMBER) {
            checks.add("leaveNumber", "error.tooLong", Checks.LONGEST_NUMBER);
        }
        if (draft.getPhone() != null && !draft.getPhone().matches(PHONE)) {
            checks.add("phone", "error.teams.phone");
        }
        return checks;
    }

    private Checks deciding(MemberDecision decision) {
        return new Checks()
                .day("effectiveOn", decision.getEffectiveOn(), clock.today())
                .decision(
                        decision.getDecisionNumber(),
                        decision.getDecisionDate(),
                        decision.getEffectiveOn(),
                        "");
    }

    private static Checks after(Checks checks, MemberDecision decision, LocalDate since) {
        if (decision.getEffectiveOn() != null && !decision.getEffectiveOn().isAfter(since)) {
            checks.add("effectiveOn", "error.teams.afterSince", since);
        }
        return checks;
    }

    private PositionRow open(Caller caller, TeamMember member) {
        return repository.positions(caller.scope(), member.id()).stream()
                .filter(row -> row.period().to() == null)
                .findFirst()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        BusinessException.Kind.CONFLICT,
                                        "error.teams.hasLeft",
                                        member.fullName(),
                                        member.leftOn()));
    }

    private TeamRule rule(LocalDate day) {
        return day == null ? null : rules.on(day).orElse(null);
    }

    private List<MemberRow> shown(List<MemberRow> rows, LocalDate at) {
        TeamRule rule = rules.on(at).orElse(null);
        return rows.stream()
                .map(row -> row.with(PersonalId.mask(row.personalId()), check(row, rule, at)))
                .toList();
    }

    private static List<MemberCondition> check(MemberRow row, TeamRule rule, LocalDate at) {
        return rule == null
                ? List.of()
                : rule.check(
                        at,
                        row.birthDate(),
                        row.schooling(),
                        row.healthOn(),
                        row.residentSince(),
                        row.leaveNumber());
    }

    private TeamMember lock(Caller caller, UUID id) {
        return repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
    }

    private static AuditObject about(TeamMember member, String code) {
        return AuditObject.of("teamMember", member.id(), member.unitId(), code);
    }
}
