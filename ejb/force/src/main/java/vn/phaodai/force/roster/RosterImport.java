package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.VietnameseText;
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
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes who has which duty in from a spreadsheet, into drafts: one row a seat, as the draft's own
 * file has it. What it breaks is shown in the draft, as for any other hand change.
 */
@ApplicationScoped
public class RosterImport implements ImportTarget {

    public static final String KIND = "force.roster";

    static final String UNIT = "unit";
    static final String DAY = "day";
    static final String SHIFT = "shift";
    static final String SEAT = "seat";
    static final String NUMBER = "serviceNumber";
    private static final int TEXT = 100;
    private static final int SEATS = 50;

    @Inject private RosterImportRepository repository;
    @Inject private RosterRepository rosters;
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
        return List.of(
                ImportColumn.choice(
                                UNIT,
                                "Đơn vị",
                                "Unit",
                                SheetChoices.units(scope, units.tree(), clock.today()))
                        .mandatory(),
                ImportColumn.of(DAY, "Ngày", "Day", CellParser.date(), "01/12/2026").mandatory(),
                ImportColumn.of(SHIFT, "Ca trực", "Shift", CellParser.text(TEXT), "Trực ban ngày")
                        .mandatory(),
                ImportColumn.of(SEAT, "Vị trí", "Seat", CellParser.whole(1, SEATS), "1")
                        .mandatory(),
                ImportColumn.of(
                        NUMBER, "Số hiệu", "Service number", CellParser.text(TEXT), "123-456"));
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        Map<String, RosterImportRepository.Seat> seats = seats(context, rows);
        Map<String, RosterImportRepository.Known> officers = officers(context, rows);
        Set<String> named = new HashSet<>();
        for (ImportRow row : rows) {
            if (row.isWrong(UNIT) || row.isWrong(DAY) || row.isWrong(SHIFT) || row.isWrong(SEAT)) {
                continue;
            }
            RosterImportRepository.Seat seat = seats.get(key(row));
            if (seat == null) {
                row.wrong(SHIFT, "import.roster.noSeat");
                continue;
            }
            if (!seat.draft()) {
                row.wrong(DAY, "import.roster.notDraft");
            }
            if (!named.add(key(row))) {
                row.wrong(SEAT, "import.roster.twice");
            }
            String number = number(row);
            RosterImportRepository.Known officer = officers.get(number);
            if (number != null && (officer == null || !officer.unit().equals(seat.unit()))) {
                row.wrong(NUMBER, "import.roster.otherUnit");
            }
            if (!Objects.equals(number, seat.serviceNumber())) {
                row.change(NUMBER, seat.serviceNumber(), number);
            }
            row.updates();
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        Map<String, RosterImportRepository.Seat> seats = seats(context, rows);
        Map<String, RosterImportRepository.Known> officers = officers(context, rows);
        Map<UUID, Map<UUID, UUID>> byRoster = new LinkedHashMap<>();
        List<AuditLine> lines = new java.util.ArrayList<>();
        for (ImportRow row : rows) {
            if (row.changes().isEmpty()) {
                continue;
            }
            RosterImportRepository.Seat seat = seats.get(key(row));
            RosterImportRepository.Known officer = officers.get(number(row));
            byRoster.computeIfAbsent(seat.roster(), id -> new LinkedHashMap<>())
                    .put(seat.id(), officer == null ? null : officer.id());
            lines.add(
                    new AuditLine(
                            AuditObject.of(
                                    "roster",
                                    seat.roster(),
                                    seat.unit(),
                                    seat.shift() + " " + seat.day()),
                            Changes.none().field(NUMBER, seat.serviceNumber(), number(row))));
        }
        byRoster.forEach(rosters::assignByHand);
        repository.touch(List.copyOf(byRoster.keySet()));
        audit.changes(context.caller(), AuditAction.UPDATE, lines);
    }

    private Map<String, RosterImportRepository.Seat> seats(
            ImportContext context, List<ImportRow> rows) {
        LocalDate today = clock.today();
        UnitTree tree = units.tree();
        Map<UUID, String> codes = new HashMap<>();
        LocalDate first = null;
        LocalDate last = null;
        for (ImportRow row : rows) {
            String code = row.value(UNIT);
            tree.findByCode(code, today).map(Unit::id).ifPresent(id -> codes.put(id, code));
            if (row.value(DAY) != null) {
                LocalDate day = row.day(DAY);
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        Map<String, RosterImportRepository.Seat> seats = new HashMap<>();
        if (first == null || codes.isEmpty()) {
            return seats;
        }
        repository
                .seats(
                        context.caller().scope(),
                        codes.keySet().toArray(UUID[]::new),
                        first,
                        last,
                        context.storing())
                .forEach(
                        seat ->
                                seats.put(
                                        key(
                                                codes.get(seat.unit()),
                                                seat.day().toString(),
                                                seat.shift(),
                                                Integer.toString(seat.seat())),
                                        seat));
        return seats;
    }

    private Map<String, RosterImportRepository.Known> officers(
            ImportContext context, List<ImportRow> rows) {
        return repository.officers(
                context.caller().scope(),
                rows.stream()
                        .map(RosterImport::number)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(String[]::new));
    }

    private static String number(ImportRow row) {
        String typed = row.value(NUMBER);
        return typed == null ? null : typed.toUpperCase(Locale.ROOT);
    }

    private static String key(ImportRow row) {
        return key(row.value(UNIT), row.value(DAY), row.value(SHIFT), row.value(SEAT));
    }

    private static String key(String unit, String day, String shift, String seat) {
        return unit + "|" + day + "|" + VietnameseText.searchForm(shift) + "|" + seat;
    }
}
