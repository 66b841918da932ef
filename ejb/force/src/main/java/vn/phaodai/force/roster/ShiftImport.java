package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
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
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.InvalidCell;
import vn.phaodai.kernel.sheet.Cell;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes shift templates in from a spreadsheet, one row a template. One of a name that the unit
 * holds already follows that one from its first day on.
 */
@ApplicationScoped
public class ShiftImport implements ImportTarget {

    public static final String KIND = "force.shift";

    static final String UNIT = "unit";
    static final String NAME = "name";
    static final String TYPE = "kind";
    static final String STARTS = "startsAt";
    static final String ENDS = "endsAt";
    static final String DAYS = "days";
    static final String NEEDS = "needs";
    static final String FROM = "validFrom";
    private static final int TEXT = 60;
    private static final int DAY = 1_440;
    private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(DAY);
    private static final int SHORTEST = 30;
    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    @Inject private ShiftRepository repository;
    @Inject private Catalogue catalogue;
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
                ImportColumn.of(NAME, "Tên ca", "Shift", CellParser.text(TEXT), "Trực ban đêm")
                        .mandatory(),
                ImportColumn.choice(
                                TYPE,
                                "Loại",
                                "Kind",
                                List.of(
                                        choice(ShiftKind.COMMAND, "Trực chỉ huy", "Command"),
                                        choice(ShiftKind.DESK, "Trực ban", "Desk"),
                                        choice(ShiftKind.PATROL, "Tuần tra", "Patrol"),
                                        choice(ShiftKind.GUARD, "Trực gác", "Guard"),
                                        choice(ShiftKind.STANDBY, "Ứng trực", "Standby")))
                        .mandatory(),
                ImportColumn.of(STARTS, "Bắt đầu", "Starts", ShiftImport::time, "19:00")
                        .mandatory(),
                ImportColumn.of(ENDS, "Kết thúc", "Ends", ShiftImport::time, "07:00").mandatory(),
                ImportColumn.choice(
                                DAYS,
                                "Ngày",
                                "Days",
                                List.of(
                                        choice(ShiftDays.ALL, "Mọi ngày", "All days"),
                                        choice(ShiftDays.WORKING, "Ngày làm việc", "Working days"),
                                        choice(ShiftDays.REST, "Ngày nghỉ", "Rest days")))
                        .mandatory(),
                ImportColumn.of(
                        NEEDS,
                        "Cần người",
                        "Needs",
                        cell -> ShiftNeeds.write(needs(cell.text())),
                        "1 x WARD_CHIEF / WARD_DEPUTY_CHIEF; 2 x BEAT_OFFICER"),
                ImportColumn.of(FROM, "Áp dụng từ", "Valid from", CellParser.date(), "01/12/2026")
                        .mandatory());
    }

    private static Choice choice(Enum<?> constant, String vietnamese, String english) {
        return new Choice(constant.name(), vietnamese, english);
    }

    /** Written as {@code 19:00}, or a time cell, which is a part of a day. */
    private static String time(Cell cell) {
        if (cell.number() != null && cell.number().compareTo(BigDecimal.ONE) < 0) {
            return LocalTime.ofSecondOfDay(
                            cell.number()
                                            .multiply(MINUTES_A_DAY)
                                            .setScale(0, RoundingMode.HALF_UP)
                                            .longValue()
                                    % DAY
                                    * 60)
                    .toString();
        }
        try {
            String typed = cell.text().strip();
            return LocalTime.parse(typed.indexOf(':') == 1 ? "0" + typed : typed)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        } catch (DateTimeParseException malformed) {
            throw new InvalidCell("error.shift.time");
        }
    }

    private List<Shift.Need> needs(String text) {
        return ShiftNeeds.read(
                text,
                name -> catalogue.positionCalled(name).map(Position::code),
                name ->
                        repository.qualifications().stream()
                                .filter(
                                        each ->
                                                each.code().equalsIgnoreCase(name)
                                                        || each.nameVi().equalsIgnoreCase(name))
                                .findFirst()
                                .map(QualificationKind::code));
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        Map<String, List<Shift>> held = held(context, rows);
        Set<String> named = new HashSet<>();
        for (ImportRow row : rows) {
            if (!row.problems().isEmpty()) {
                continue;
            }
            ShiftDraft draft = draft(row);
            if (draft.getMinutes() < SHORTEST) {
                row.wrong(ENDS, "error.shift.minutes", SHORTEST, DAY);
            }
            if (draft.getKind() == ShiftKind.STANDBY != draft.getNeeds().isEmpty()) {
                row.wrong(
                        NEEDS,
                        draft.getKind() == ShiftKind.STANDBY
                                ? "error.shift.standby"
                                : "error.required");
            }
            if (!named.add(key(row.value(UNIT), row.value(NAME)))) {
                row.wrong(NAME, "import.shift.twice");
            }
            Optional<Shift> before = before(held, row);
            if (before.isPresent()) {
                compare(row, before.get(), draft);
                row.updates();
                if (!row.changes().isEmpty()
                        && !draft.getValidFrom().isAfter(before.get().validFrom())) {
                    row.wrong(FROM, "import.shift.later", before.get().validFrom());
                }
            }
        }
    }

    private static void compare(ImportRow row, Shift before, ShiftDraft draft) {
        row.change(TYPE, before.kind().name(), draft.getKind().name());
        row.change(STARTS, before.startsAt().toString(), draft.getStartsAt().toString());
        row.change(
                ENDS,
                before.startsAt().plusMinutes(before.minutes()).toString(),
                draft.getStartsAt().plusMinutes(draft.getMinutes()).toString());
        row.change(DAYS, before.days().name(), draft.getDays().name());
        row.change(NEEDS, ShiftNeeds.write(before.needs()), ShiftNeeds.write(draft.getNeeds()));
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        Map<String, List<Shift>> held = held(context, rows);
        List<AuditLine> made = new ArrayList<>();
        for (ImportRow row : rows) {
            ShiftDraft draft = draft(row);
            before(held, row)
                    .ifPresent(
                            one -> repository.end(one.id(), draft.getValidFrom(), one.version()));
            UUID id = Ids.next();
            repository.add(id, draft);
            made.add(
                    new AuditLine(
                            AuditObject.of("shift", id, draft.getUnitId(), draft.getName()),
                            Changes.none()
                                    .set(TYPE, draft.getKind())
                                    .set(STARTS, draft.getStartsAt())
                                    .set("minutes", draft.getMinutes())
                                    .set(DAYS, draft.getDays())
                                    .set(FROM, draft.getValidFrom())
                                    .set(NEEDS, draft.getNeeds())));
        }
        audit.changes(context.caller(), AuditAction.CREATE, made);
    }

    /** Templates of the units named, by unit code and name. */
    private Map<String, List<Shift>> held(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        Map<UUID, String> codes =
                rows.stream()
                        .map(row -> row.value(UNIT))
                        .distinct()
                        .flatMap(code -> tree.findByCode(code, today).stream())
                        .collect(Collectors.toMap(Unit::id, Unit::code));
        return repository
                .of(
                        context.caller().scope(),
                        codes.keySet().toArray(UUID[]::new),
                        today.minusYears(1),
                        EVER)
                .stream()
                .collect(Collectors.groupingBy(each -> key(codes.get(each.unitId()), each.name())));
    }

    /** The one of that name that goes on, or else begins last. */
    private static Optional<Shift> before(Map<String, List<Shift>> held, ImportRow row) {
        LocalDate from = row.day(FROM);
        return held.getOrDefault(key(row.value(UNIT), row.value(NAME)), List.of()).stream()
                .filter(each -> each.validTo() == null || each.validTo().isAfter(from))
                .max(Comparator.comparing(Shift::validFrom));
    }

    private ShiftDraft draft(ImportRow row) {
        ShiftDraft draft = new ShiftDraft();
        draft.setUnitId(
                units.tree().findByCode(row.value(UNIT), clock.today()).map(Unit::id).orElse(null));
        draft.setName(row.value(NAME));
        draft.setKind(ShiftKind.valueOf(row.value(TYPE)));
        draft.setStartsAt(LocalTime.parse(row.value(STARTS)));
        int minutes =
                (int)
                        Duration.between(draft.getStartsAt(), LocalTime.parse(row.value(ENDS)))
                                .toMinutes();
        draft.setMinutes(minutes > 0 ? minutes : minutes + DAY);
        draft.setDays(ShiftDays.valueOf(row.value(DAYS)));
        draft.setValidFrom(row.day(FROM));
        draft.setNeeds(row.value(NEEDS) == null ? List.of() : needs(row.value(NEEDS)));
        return draft;
    }

    private static String key(String unit, String name) {
        return unit + "|" + name;
    }
}
