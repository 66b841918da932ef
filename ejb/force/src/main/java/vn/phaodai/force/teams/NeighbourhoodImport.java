package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.Choice;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes neighbourhoods in from spreadsheets: ward and code name one; what is known gets another
 * name or a new count of residents from the day in the row, what is not is registered, with its
 * team if the row has the decision that founds it.
 */
@ApplicationScoped
public class NeighbourhoodImport implements ImportTarget {

    public static final String KIND = "force.neighbourhood";

    private static final int LONG = 300;
    private static final int MOST_PEOPLE = 1_000_000;

    @Inject private TeamImportRepository repository;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser text = CellParser.text(LONG);
        CellParser date = CellParser.date();
        CellParser people = CellParser.whole(0, MOST_PEOPLE);
        return List.of(
                unitColumn(scope, units.tree(), clock.today()),
                ImportColumn.of("code", "Mã khu phố, ấp", "Code", text, "KP-01").mandatory(),
                ImportColumn.of("name", "Tên khu phố, ấp", "Name", text, "Khu phố 1").mandatory(),
                ImportColumn.choice(
                                "kind",
                                "Loại",
                                "Kind",
                                List.of(
                                        new Choice("QUARTER", "Khu phố", "Quarter"),
                                        new Choice("HAMLET", "Ấp", "Hamlet")))
                        .mandatory(),
                ImportColumn.of("residents", "Số nhân khẩu", "Residents", people, "2850")
                        .mandatory(),
                ImportColumn.of("households", "Số hộ", "Households", people, "760").mandatory(),
                ImportColumn.of("validFrom", "Từ ngày", "Valid from", date, "01/07/2024")
                        .mandatory(),
                ImportColumn.of(
                        "source", "Nguồn số liệu", "Source", text, "Báo cáo của Công an phường"),
                ImportColumn.of(
                        "establishedOn", "Ngày thành lập tổ", "Team since", date, "01/07/2024"),
                ImportColumn.of(
                        "decisionNumber",
                        "Số quyết định thành lập",
                        "Decision number",
                        text,
                        "12/QĐ-UBND"),
                ImportColumn.of(
                        "decisionDate",
                        "Ngày quyết định thành lập",
                        "Decision date",
                        date,
                        "25/06/2024"));
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> known =
                repository.neighbourhoods(codes(rows, tree, today), today);
        for (ImportRow row : rows) {
            NeighbourhoodDraft draft = draft(row, tree, today);
            Checks checks = SecurityTeams.describe(draft, new Checks(), today);
            SecurityTeams.fits(draft.getResidents(), draft.getHouseholds(), checks);
            TeamImportRepository.Known there = known.get(key(draft));
            boolean team = draft.getEstablishedOn() != null;
            if (team && (there == null || !there.hasTeam())) {
                SecurityTeams.team(
                        draft,
                        there == null ? draft.getValidFrom() : there.validFrom(),
                        checks,
                        today);
            }
            if (there != null
                    && draft.getValidFrom() != null
                    && draft.getValidFrom().isBefore(there.validFrom())) {
                checks.add("validFrom", "error.teams.notThen");
            }
            row.wrong(checks.found(), Map.of("unitId", "unit"));
            boolean counts =
                    there == null
                            || !there.residents().equals(String.valueOf(draft.getResidents()))
                            || !there.households().equals(String.valueOf(draft.getHouseholds()));
            if (counts && draft.getSource() == null) {
                row.wrong("source", "import.cell.required");
            }
            if (there != null) {
                row.change("name", there.name(), draft.getName());
                row.change("kind", there.kind(), text(draft.getKind()));
                row.change("residents", there.residents(), text(draft.getResidents()));
                row.change("households", there.households(), text(draft.getHouseholds()));
                if (team && !there.hasTeam()) {
                    row.change("establishedOn", null, text(draft.getEstablishedOn()));
                }
                row.updates();
            }
        }
        twice(rows);
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> known =
                repository.neighbourhoods(codes(rows, tree, today), today);
        String by = context.caller().username();
        for (ImportRow row : rows) {
            NeighbourhoodDraft draft = draft(row, tree, today);
            TeamImportRepository.Known there = known.get(key(draft));
            UUID id = repository.store(draft, there, by, clock.now());
            Changes changes = row.audited();
            if (row.outcome() == ImportOutcome.CREATE) {
                changes.set("name", draft.getName())
                        .set("residents", draft.getResidents())
                        .set("households", draft.getHouseholds());
            }
            audit.changes(
                    context.caller(),
                    there == null ? AuditAction.CREATE : AuditAction.UPDATE,
                    List.of(
                            new AuditLine(
                                    AuditObject.of("team", id, draft.getUnitId(), draft.getCode()),
                                    changes)));
        }
    }

    private static void twice(List<ImportRow> rows) {
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            Integer before =
                    seen.putIfAbsent(row.value("unit") + " " + row.value("code"), row.number());
            if (before != null && row.value("code") != null) {
                row.wrong("code", "import.cell.twice", before);
            }
        }
    }

    private static NeighbourhoodDraft draft(ImportRow row, UnitTree tree, LocalDate today) {
        NeighbourhoodDraft draft = new NeighbourhoodDraft();
        draft.setUnitId(unit(row, tree, today));
        draft.setCode(row.value("code"));
        draft.setName(row.value("name"));
        draft.setKind(
                row.value("kind") == null ? null : NeighbourhoodKind.valueOf(row.value("kind")));
        draft.setResidents(row.whole("residents"));
        draft.setHouseholds(row.whole("households"));
        draft.setValidFrom(row.day("validFrom"));
        draft.setSource(row.value("source"));
        draft.setEstablishedOn(row.day("establishedOn"));
        draft.setDecisionNumber(row.value("decisionNumber"));
        draft.setDecisionDate(row.day("decisionDate"));
        draft.clean();
        return draft;
    }

    private static String[] codes(List<ImportRow> rows, UnitTree tree, LocalDate today) {
        return rows.stream()
                .filter(row -> row.value("unit") != null && row.value("code") != null)
                .map(row -> key(row, tree, today))
                .toArray(String[]::new);
    }

    private static String key(NeighbourhoodDraft draft) {
        return draft.getUnitId() + " " + draft.getCode();
    }

    /** The ward of a row, for sheets about what neighbourhoods have. */
    static ImportColumn unitColumn(Scope scope, UnitTree tree, LocalDate today) {
        return ImportColumn.choice("unit", "Đơn vị", "Unit", SheetChoices.wards(scope, tree, today))
                .mandatory();
    }

    /** The neighbourhood of a row. */
    static ImportColumn codeColumn() {
        return ImportColumn.of(
                        "code",
                        "Mã khu phố, ấp",
                        "Neighbourhood code",
                        CellParser.text(LONG),
                        "KP-01")
                .mandatory();
    }

    /** By which the neighbourhood of a row is looked up. */
    static String key(ImportRow row, UnitTree tree, LocalDate today) {
        return unit(row, tree, today) + " " + row.value("code");
    }

    static UUID unit(ImportRow row, UnitTree tree, LocalDate today) {
        return tree.findByCode(row.value("unit"), today).map(Unit::id).orElse(null);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
