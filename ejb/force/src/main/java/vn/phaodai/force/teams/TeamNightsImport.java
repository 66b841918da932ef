package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes nights worked in from spreadsheets, a member and month a row, by the rules of the page. A
 * row without a number leaves what is stored, so that a sheet of the whole ward may come back half
 * filled in.
 */
@ApplicationScoped
class TeamNightsImport implements ImportTarget {

    static final String KIND = "force.teamNights";

    private static final String UNIT = "unit";
    private static final String CODE = "code";
    private static final String PERSONAL_ID = "personalId";
    private static final String NAME = "fullName";
    private static final String MONTH = "month";
    private static final String NIGHTS = "nights";
    private static final int LONG = 100;
    private static final int DAYS_OF_MONTH = 31;

    @Inject private AllowanceRepository repository;
    @Inject private TeamRuleRepository rules;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Whose nights, and of which month. */
    private record Key(UUID member, LocalDate month) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser text = CellParser.text(LONG);
        return List.of(
                ImportColumn.choice(
                        UNIT,
                        "Đơn vị",
                        "Unit",
                        SheetChoices.wards(scope, units.tree(), clock.today())),
                ImportColumn.of(CODE, "Mã khu phố, ấp", "Neighbourhood code", text, "KP-01"),
                ImportColumn.of(
                                PERSONAL_ID,
                                "Số định danh cá nhân",
                                "Personal id number",
                                CellParser.pattern("\\d{12}", "error.personalId.digits"),
                                "079070000001")
                        .mandatory(),
                ImportColumn.of(NAME, "Họ và tên", "Full name", text, "Nguyễn Văn An"),
                ImportColumn.of(MONTH, "Tháng", "Month", CellParser.month(), "09/2026").mandatory(),
                ImportColumn.of(
                        NIGHTS,
                        "Số đêm (22 giờ – 6 giờ)",
                        "Nights (22h–6h)",
                        CellParser.whole(0, DAYS_OF_MONTH),
                        "8"));
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, List<ServedRow>> served = served(context.caller().scope(), rows);
        Map<LocalDate, Integer> limits = new HashMap<>();
        Map<Key, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            LocalDate month = row.day(MONTH);
            if (month == null || row.value(PERSONAL_ID) == null) {
                continue;
            }
            if (!Allowances.isMonth(month, today) || month.isAfter(today)) {
                row.wrong(MONTH, "error.allowance.month");
                continue;
            }
            Integer limit =
                    limits.computeIfAbsent(
                            month, day -> rules.on(day).map(TeamRule::nightsAMonth).orElse(null));
            if (limit == null) {
                row.wrong(MONTH, "error.teams.noRule");
                continue;
            }
            List<ServedRow> found = found(row, served, tree, today);
            if (found.isEmpty()) {
                row.wrong(PERSONAL_ID, "error.allowance.notThere");
            } else if (found.size() > 1) {
                row.wrong(CODE, "import.teamNights.twoTeams");
            } else {
                compare(row, found.get(0), limit, seen);
            }
        }
    }

    private static void compare(
            ImportRow row, ServedRow member, int limit, Map<Key, Integer> seen) {
        String name = VietnameseText.clean(row.value(NAME));
        if (name != null && !name.equalsIgnoreCase(member.fullName())) {
            row.wrong(NAME, "import.teamNights.otherName");
        }
        Integer before = seen.putIfAbsent(new Key(member.id(), member.month()), row.number());
        if (before != null) {
            row.wrong(PERSONAL_ID, "import.cell.twice", before);
        }
        String nights = row.value(NIGHTS);
        if (nights != null && Integer.parseInt(nights) > limit) {
            row.wrong(NIGHTS, "error.allowance.nights", member.fullName(), limit);
        }
        if (nights == null || member.nights() != null) {
            if (nights != null) {
                row.change(NIGHTS, member.nights().toString(), nights);
            }
            row.updates();
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Caller caller = context.caller();
        Map<String, List<ServedRow>> served = served(caller.scope(), rows);
        Map<LocalDate, Map<UUID, Integer>> nights = new LinkedHashMap<>();
        Map<Key, Changes> changes = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            ServedRow member = found(row, served, tree, today).get(0);
            Integer count = Integer.valueOf(row.value(NIGHTS));
            nights.computeIfAbsent(member.month(), any -> new LinkedHashMap<>())
                    .put(member.id(), count);
            changes.computeIfAbsent(
                            new Key(member.unitId(), member.month()),
                            key -> Changes.none().set(MONTH, key.month()))
                    .field(member.label(), member.nights(), count);
        }
        nights.forEach((month, counts) -> repository.put(counts, month, caller.username()));
        changes.forEach(
                (ward, changed) ->
                        audit.change(
                                caller,
                                AuditAction.UPDATE,
                                Allowances.aboutNights(ward.member(), ward.month()),
                                changed));
    }

    /** Who of the row's number served in its month; in the ward and neighbourhood that it names. */
    private static List<ServedRow> found(
            ImportRow row, Map<String, List<ServedRow>> served, UnitTree tree, LocalDate today) {
        String unit = row.value(UNIT);
        String code = row.value(CODE);
        UUID ward = NeighbourhoodImport.unit(row, tree, today);
        return served
                .getOrDefault(row.value(PERSONAL_ID) + " " + row.value(MONTH), List.of())
                .stream()
                .filter(
                        member ->
                                (unit == null || member.unitId().equals(ward))
                                        && (code == null || member.code().equalsIgnoreCase(code)))
                .toList();
    }

    private Map<String, List<ServedRow>> served(Scope scope, List<ImportRow> rows) {
        List<ImportRow> whole =
                rows.stream()
                        .filter(row -> row.value(PERSONAL_ID) != null && row.value(MONTH) != null)
                        .toList();
        Map<String, List<ServedRow>> found = new HashMap<>();
        repository
                .served(
                        scope,
                        whole.stream().map(row -> row.value(PERSONAL_ID)).toArray(String[]::new),
                        whole.stream().map(row -> row.value(MONTH)).toArray(String[]::new))
                .forEach(
                        member ->
                                found.computeIfAbsent(
                                                member.personalId() + " " + member.month(),
                                                any -> new ArrayList<>())
                                        .add(member));
        return found;
    }
}
