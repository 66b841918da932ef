package vn.phaodai.force.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.RegisterWriter;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/**
 * Nights worked and monthly allowance lists of a ward's teams: entered, computed, proposed by the
 * ward, approved by another person above it, locked. Corrected by another edition.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Allowances {

    /** Kind of the proposals. */
    public static final String KIND = "force.allowance";

    private static final String THING = "thing.allowance";
    private static final int LONGEST_REMARK = 500;
    private static final int MONTH_DIGITS = "2026-09".length();
    private static final int YEARS_BACK = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("month", SortKey.date("month"))
                    .sort("unitId", SortKey.text("unit_code"))
                    .sort("total", SortKey.number("total"))
                    .ownOrder(new SortOrder("month", true))
                    .filter("state", "state = :v")
                    .filter("month", "month = cast(:v as date)", Allowances::monthTyped)
                    .filter("unitId", "unit_id = any(cast(string_to_array(:v, ',') as uuid[]))");

    @Inject private AllowanceRepository repository;
    @Inject private TeamRuleRepository rules;
    @Inject private TeamNightsImport imports;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * Lists of wards in scope, the latest month first. Filters: {@code state}, {@code month} (its
     * first day), {@code unitId} (with all below).
     */
    public Page<AllowanceRow> list(PageRequest request) {
        return repository.page(
                callers.current().scope(), COLUMNS, request.filteredBy(below(request.filters())));
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, below(filters));
    }

    public AllowanceRow get(UUID id) {
        return repository
                .find(callers.current().scope(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /** Every line; a ward has some dozens. */
    public List<AllowanceLine> lines(UUID id) {
        get(id);
        return repository.lines(callers.current().scope(), id);
    }

    /** All editions of the same ward and month, the latest first. */
    public List<AllowanceRow> editions(UUID id) {
        AllowanceRow row = get(id);
        return repository.editions(callers.current().scope(), row.unitId(), row.month());
    }

    /**
     * Whether the counts in the list give its sums again by the rule it names: true for every list,
     * whatever has changed in members, nights or rules since.
     */
    public boolean reproduces(UUID id) {
        AllowanceRow row = get(id);
        TeamRule rule = rules.find(row.ruleId()).orElseThrow();
        List<AllowanceLine> lines = lines(id);
        return lines.stream().allMatch(line -> line.equals(line.computedBy(rule)))
                && lines.stream().mapToLong(AllowanceLine::total).sum() == row.total();
    }

    // nights --------------------------------------------------------------------------------------

    /**
     * The nights of everybody who served in the month.
     *
     * @param month any day of it
     */
    public NightsSheet nights(UUID unitId, LocalDate month) {
        Caller caller = callers.current();
        ward(caller, unitId);
        LocalDate first = month(month);
        return new NightsSheet(
                unitId,
                first,
                rules.on(first).map(TeamRule::nightsAMonth).orElse(null),
                repository.editions(caller.scope(), unitId, first).stream()
                        .anyMatch(row -> row.state() == AllowanceState.APPROVED),
                repository.nights(caller.scope(), unitId, first));
    }

    /**
     * Stores nights by member; members not named keep theirs.
     *
     * @return how many have changed
     * @throws InvalidInput naming each member whose number is over the limit of the month
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public int enter(UUID unitId, LocalDate month, Map<UUID, Integer> nights) {
        Caller caller = callers.current();
        NightsSheet sheet = nights(unitId, month);
        if (sheet.limit() == null) {
            throw new InvalidInput("month", "error.teams.noRule");
        }
        if (sheet.month().isAfter(clock.today())) {
            throw new InvalidInput("month", "error.allowance.month");
        }
        Map<UUID, NightsRow> known =
                sheet.rows().stream()
                        .collect(Collectors.toMap(NightsRow::memberId, Function.identity()));
        Checks checks = new Checks();
        Map<UUID, Integer> changed = new LinkedHashMap<>();
        nights.forEach(
                (member, count) -> {
                    NightsRow row = known.get(member);
                    if (row == null) {
                        checks.add(member.toString(), "error.allowance.notThere");
                    } else if (count != null && (count < 0 || count > sheet.limit())) {
                        checks.add(
                                member.toString(),
                                "error.allowance.nights",
                                row.fullName(),
                                sheet.limit());
                    } else if (count != null && !count.equals(row.nights())) {
                        changed.put(member, count);
                    }
                });
        checks.refuse();
        if (changed.isEmpty()) {
            return 0;
        }
        repository.put(changed, sheet.month(), caller.username());
        Changes changes = Changes.none().set("month", sheet.month());
        changed.forEach(
                (member, count) ->
                        changes.field(
                                known.get(member).label(), known.get(member).nights(), count));
        audit.change(caller, AuditAction.UPDATE, aboutNights(unitId, sheet.month()), changes);
        return changed.size();
    }

    /**
     * The sheet of a ward and month in the columns of its import, with what is entered already and
     * full personal ids: they tell who is who when it comes back.
     *
     * @param month any day of it
     * @throws NotAllowed if there are more people than may leave without a second person
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public void exportNights(UUID unitId, LocalDate month, Words words, OutputStream out) {
        Caller caller = callers.current();
        String ward = ward(caller, unitId).code();
        LocalDate first = month(month);
        List<ServedRow> rows = repository.sheet(caller.scope(), unitId, first);
        if (rows.size() > TeamMembership.FREELY) {
            throw new NotAllowed("error.teams.tooManyInFile", TeamMembership.FREELY);
        }
        try (RegisterWriter writer =
                new RegisterWriter(
                        words.text("teamNights.title"),
                        imports.columns(caller.scope()),
                        words,
                        out)) {
            rows.forEach(
                    row ->
                            writer.row(
                                    ward,
                                    row.code(),
                                    row.personalId(),
                                    row.fullName(),
                                    MONTH.format(first),
                                    row.nights()));
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                aboutNights(unitId, first),
                null,
                Changes.none().set("rows", rows.size()));
    }

    static AuditObject aboutNights(UUID unitId, LocalDate month) {
        return AuditObject.of("teamNights", unitId, unitId, MONTH.format(month));
    }

    // lists ---------------------------------------------------------------------------------------

    /**
     * Computes the list of a month: a new one, or the draft there is computed anew.
     *
     * @param remark why it is corrected, needed once an edition is approved
     * @return its id
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public UUID compute(UUID unitId, LocalDate month, String remark) {
        Caller caller = callers.current();
        ward(caller, unitId);
        LocalDate first = month(month);
        if (!first.plusMonths(1).minusDays(1).isBefore(clock.today().plusDays(1))) {
            throw new InvalidInput("month", "error.allowance.notOver");
        }
        TeamRule rule =
                rules.on(first).orElseThrow(() -> new InvalidInput("month", "error.teams.noRule"));
        List<AllowanceRow> editions = repository.editions(caller.scope(), unitId, first);
        AllowanceRow latest = editions.isEmpty() ? null : editions.get(0);
        String why = VietnameseText.clean(remark);
        if (why != null && why.length() > LONGEST_REMARK) {
            throw new InvalidInput("remark", "error.tooLong", LONGEST_REMARK);
        }
        AllowanceList list;
        if (latest != null && latest.state() != AllowanceState.APPROVED) {
            list = lock(caller, latest.id());
            list.require(AllowanceState.DRAFT);
        } else {
            if (latest != null && why == null) {
                throw new InvalidInput("remark", "error.allowance.remark");
            }
            list =
                    new AllowanceList(
                            unitId, first, latest == null ? 1 : latest.edition() + 1, rule, why);
        }
        List<AllowanceLine> lines =
                repository.counts(caller.scope(), unitId, first).stream()
                        .map(line -> line.computedBy(rule))
                        .toList();
        if (lines.isEmpty()) {
            throw new InvalidInput("month", "error.allowance.nobody");
        }
        list.holds(rule, lines, caller.username(), clock.now());
        repository.add(list);
        repository.replace(list.id(), lines);
        audit.change(caller, AuditAction.CREATE, about(list), sums(list));
        return list.id();
    }

    /** Asks for the second person's approval; from now on nothing in it changes. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public void propose(UUID id) {
        Caller caller = callers.current();
        AllowanceList list = lock(caller, id);
        list.require(AllowanceState.DRAFT);
        list.waitFor(
                fourEyes.propose(
                        new ProposalDraft(
                                KIND,
                                id,
                                list.unitId(),
                                Set.of(list.unitId()),
                                Set.of(Role.DISTRICT_COMMANDER, Role.HR),
                                "proposal.force.allowance",
                                List.of(
                                        name(list.unitId()),
                                        MONTH.format(list.month()),
                                        String.valueOf(list.people()),
                                        money(list.total())))));
        repository.flush();
    }

    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void approve(UUID id) {
        fourEyes.approve(get(id).proposalId());
    }

    @RolesAllowed({Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(get(id).proposalId(), reason);
    }

    /** Takes one's own proposal back; the list is a draft again. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.HR_NAME})
    public void withdraw(UUID id) {
        fourEyes.withdraw(get(id).proposalId());
    }

    private AllowanceList lock(Caller caller, UUID id) {
        return repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
    }

    private Unit ward(Caller caller, UUID unitId) {
        if (unitId == null) {
            throw new InvalidInput("unitId", "error.required");
        }
        caller.scope().require(unitId);
        return units.tree()
                .findEver(unitId)
                .filter(unit -> unit.kind().isGrassroots())
                .orElseThrow(() -> new InvalidInput("unitId", "error.teams.noWard"));
    }

    private LocalDate month(LocalDate any) {
        if (any == null) {
            throw new InvalidInput("month", "error.required");
        }
        if (!isMonth(any, clock.today())) {
            throw new InvalidInput("month", "error.allowance.month");
        }
        return any.withDayOfMonth(1);
    }

    /** Whether nights and lists of the month are kept at all. */
    static boolean isMonth(LocalDate any, LocalDate today) {
        return !any.isBefore(today.minusYears(YEARS_BACK)) && !any.isAfter(today.plusMonths(1));
    }

    private static Object monthTyped(String typed) {
        try {
            String day = typed.strip();
            return LocalDate.parse(day.length() == MONTH_DIGITS ? day + "-01" : day)
                    .withDayOfMonth(1);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput("month", "error.api.field.date");
        }
    }

    private Map<String, String> below(Map<String, String> filters) {
        Map<String, String> others = new HashMap<>(filters);
        String unit = VietnameseText.clean(others.get("unitId"));
        if (unit != null) {
            others.put("unitId", SecurityTeams.subtree(units.tree(), unit, clock.today()));
        }
        return others;
    }

    private String name(UUID unitId) {
        return units.tree().findEver(unitId).map(Unit::name).orElse("");
    }

    static String money(long dong) {
        return NumberFormat.getInstance(VietnameseText.LOCALE).format(dong);
    }

    static Changes sums(AllowanceList list) {
        return Changes.none()
                .set("month", list.month())
                .set("edition", list.edition())
                .set("people", list.people())
                .set("nights", list.nights())
                .set("total", list.total());
    }

    static AuditObject about(AllowanceList list) {
        return AuditObject.of(
                "allowance",
                list.id(),
                list.unitId(),
                MONTH.format(list.month()) + " · " + list.edition());
    }

    static String month(AllowanceList list) {
        return MONTH.format(list.month());
    }
}
