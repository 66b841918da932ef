package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes counts of residents in from spreadsheets, a neighbourhood and day a row: the whole history,
 * in any order. A count of a day that has one replaces it.
 */
@ApplicationScoped
class ResidentsImport implements ImportTarget {

    static final String KIND = "force.teamResidents";

    private static final String CODE = "code";
    private static final String FROM = "validFrom";
    private static final String RESIDENTS = "residents";
    private static final String HOUSEHOLDS = "households";
    private static final String SOURCE = "source";

    @Inject private TeamImportRepository repository;
    @Inject private TeamRepository teams;
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
        CellParser people = CellParser.whole(0, SecurityTeams.MOST_PEOPLE);
        return List.of(
                NeighbourhoodImport.unitColumn(scope, units.tree(), clock.today()),
                NeighbourhoodImport.codeColumn(),
                ImportColumn.of(FROM, "Từ ngày", "Valid from", CellParser.date(), "01/07/2026")
                        .mandatory(),
                ImportColumn.of(RESIDENTS, "Số nhân khẩu", "Residents", people, "2850").mandatory(),
                ImportColumn.of(HOUSEHOLDS, "Số hộ", "Households", people, "760").mandatory(),
                ImportColumn.of(
                                SOURCE,
                                "Nguồn số liệu",
                                "Source",
                                CellParser.text(SecurityTeams.LONGEST_SOURCE),
                                "Báo cáo của Công an phường")
                        .mandatory());
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> places = places(rows, tree, today);
        Map<String, ResidentsRow> counts = counts(places);
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            ResidentsDraft draft = draft(row);
            TeamImportRepository.Known place =
                    places.get(NeighbourhoodImport.key(row, tree, today));
            if (place == null) {
                if (row.value("unit") != null && row.value(CODE) != null) {
                    row.wrong(CODE, "error.teams.codeUnknown");
                }
                continue;
            }
            Checks checks = SecurityTeams.counting(draft, today);
            if (draft.getValidFrom() != null && draft.getValidFrom().isBefore(place.validFrom())) {
                checks.add(FROM, "error.teams.notThen");
            }
            row.wrong(checks.found());
            String key = place.id() + " " + draft.getValidFrom();
            Integer before = seen.putIfAbsent(key, row.number());
            if (before != null && draft.getValidFrom() != null) {
                row.wrong(FROM, "import.cell.twice", before);
            }
            ResidentsRow there = counts.get(key);
            if (there != null) {
                row.change(RESIDENTS, text(there.residents()), row.value(RESIDENTS));
                row.change(HOUSEHOLDS, text(there.households()), row.value(HOUSEHOLDS));
                row.change(SOURCE, there.source(), draft.getSource());
                row.updates();
            }
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<String, TeamImportRepository.Known> places = places(rows, tree, today);
        for (ImportRow row : rows) {
            ResidentsDraft draft = draft(row);
            UUID id = places.get(NeighbourhoodImport.key(row, tree, today)).id();
            teams.count(id, draft, context.caller().username());
            audit.changes(
                    context.caller(),
                    AuditAction.UPDATE,
                    List.of(
                            new AuditLine(
                                    AuditObject.of(
                                            "team",
                                            id,
                                            NeighbourhoodImport.unit(row, tree, today),
                                            row.value(CODE)),
                                    Changes.none()
                                            .set(FROM, draft.getValidFrom())
                                            .set(RESIDENTS, draft.getResidents())
                                            .set(HOUSEHOLDS, draft.getHouseholds())
                                            .set(SOURCE, draft.getSource()))));
        }
    }

    private static ResidentsDraft draft(ImportRow row) {
        ResidentsDraft draft = new ResidentsDraft();
        draft.setValidFrom(row.day(FROM));
        draft.setResidents(row.whole(RESIDENTS));
        draft.setHouseholds(row.whole(HOUSEHOLDS));
        draft.setSource(row.value(SOURCE));
        draft.clean();
        return draft;
    }

    private Map<String, TeamImportRepository.Known> places(
            List<ImportRow> rows, UnitTree tree, LocalDate today) {
        return repository.neighbourhoods(
                rows.stream()
                        .map(row -> NeighbourhoodImport.key(row, tree, today))
                        .toArray(String[]::new),
                today);
    }

    /** Counts that are stored, by neighbourhood and day. */
    private Map<String, ResidentsRow> counts(Map<String, TeamImportRepository.Known> places) {
        return repository.counts(
                places.values().stream()
                        .map(TeamImportRepository.Known::id)
                        .collect(Collectors.toSet())
                        .toArray(UUID[]::new));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
