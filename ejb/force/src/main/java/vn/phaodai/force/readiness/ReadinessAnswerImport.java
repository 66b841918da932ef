package vn.phaodai.force.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.force.readiness.ReadinessAnswers.Said;
import vn.phaodai.force.readiness.ReadinessRepository.Answered;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.imports.CellParser;
import vn.phaodai.kernel.imports.Choice;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.ImportContext;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes answers of readiness checklists in from spreadsheets, a ward, period and question a row, by
 * the rules of the page. A row without an answer leaves what is stored, so that a sheet of all
 * wards may come back half filled in. Evidence is files, which a sheet does not bring.
 */
@ApplicationScoped
class ReadinessAnswerImport implements ImportTarget {

    static final String KIND = "force.readinessAnswer";

    private static final String UNIT = "unit";
    private static final String PERIOD = "period";
    private static final String ITEM = "item";
    private static final String ANSWER = "answer";
    private static final String NOTE = "note";
    private static final String EVIDENCE = "evidence";
    private static final int MOST_FILES = 10_000;

    @Inject private ReadinessRepository repository;
    @Inject private ReadinessAnswers answers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /** What a row is about. */
    private record Key(UUID unitId, LocalDate period, String item) {}

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
                                SheetChoices.wards(scope, units.tree(), clock.today()))
                        .mandatory(),
                ImportColumn.of(PERIOD, "Kỳ báo cáo", "Period", CellParser.month(), "11/2026")
                        .mandatory(),
                ImportColumn.choice(ITEM, "Tiêu chí", "Question", questions()).mandatory(),
                ImportColumn.choice(
                        ANSWER,
                        "Kết quả thực hiện",
                        "Answer",
                        List.of(
                                choice(ReadinessAnswer.YES, "Đã làm", "Yes"),
                                choice(ReadinessAnswer.PARTLY, "Làm một phần", "Partly"),
                                choice(ReadinessAnswer.NO, "Chưa làm", "No"))),
                ImportColumn.of(
                        NOTE,
                        "Ghi chú (cần khi chưa làm xong)",
                        "Note (needed unless done)",
                        CellParser.text(ReadinessAnswers.LONGEST_NOTE),
                        "Còn thiếu phương án số 3, xong trước 30/11"),
                ImportColumn.of(
                        EVIDENCE,
                        "Số tệp minh chứng (chỉ để xem)",
                        "Files of evidence (to read only)",
                        CellParser.whole(0, MOST_FILES),
                        ""));
    }

    private static Choice choice(ReadinessAnswer answer, String vietnamese, String english) {
        return new Choice(answer.name(), vietnamese, english);
    }

    /** All that is and was asked of units, in its latest words. */
    private List<Choice> questions() {
        Map<String, Choice> found = new LinkedHashMap<>();
        for (ReadinessItem item : repository.history()) {
            if (item.question()) {
                found.putIfAbsent(
                        item.code(), new Choice(item.code(), item.nameVi(), item.nameEn()));
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        LocalDate today = clock.today();
        List<ReadinessItem> items = repository.history();
        Scope scope = context.caller().scope();
        Map<Key, Answered> there = there(scope, rows, tree);
        Map<Key, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            checkAnswer(row);
            Key key = key(row, tree);
            if (row.value(UNIT) != null && (key.unitId() == null || !scope.covers(key.unitId()))) {
                row.wrong(UNIT, "import.cell.choice");
            } else {
                checkAsked(row, key, tree, items, today);
            }
            if (key.unitId() != null && key.period() != null && key.item() != null) {
                checkFiles(row, there.get(key));
                Integer before = seen.putIfAbsent(key, row.number());
                if (before != null) {
                    row.wrong(ITEM, "import.cell.twice", before);
                }
                compare(row, there.get(key));
            }
        }
    }

    private static void checkAnswer(ImportRow row) {
        boolean untouched =
                row.value(ANSWER) == null && row.value(NOTE) == null && !row.isWrong(NOTE);
        if (untouched || row.isWrong(ANSWER)) {
            return;
        }
        row.wrong(ReadinessAnswers.check(answer(row), row.value(NOTE)));
    }

    private static void checkAsked(
            ImportRow row, Key key, UnitTree tree, List<ReadinessItem> items, LocalDate today) {
        if (key.period() == null) {
            return;
        }
        ReportingMonth month = new ReportingMonth(key.period());
        if (!month.isKept(today)) {
            row.wrong(PERIOD, "import.readiness.period");
            return;
        }
        LocalDate day = month.asOf(today);
        if (key.unitId() != null && !ReadinessAnswers.answers(tree, key.unitId(), day)) {
            row.wrong(UNIT, "import.readiness.ward");
        }
        if (key.item() != null && !ReadinessAnswers.asked(items, key.item(), day)) {
            row.wrong(ITEM, "error.readiness.item");
        }
    }

    /** Files stay where they are; a sheet that tells of more than there are is not believed. */
    private static void checkFiles(ImportRow row, Answered there) {
        int files = there == null ? 0 : there.evidence();
        Integer told = row.whole(EVIDENCE);
        if (told != null && told > files) {
            row.wrong(EVIDENCE, "import.readiness.evidence", files);
        }
    }

    private static void compare(ImportRow row, Answered there) {
        boolean says = row.value(ANSWER) != null;
        if (says && there != null) {
            row.change(ANSWER, there.row().answer().name(), row.value(ANSWER));
            row.change(NOTE, there.row().note(), row.value(NOTE));
        }
        if (!says || there != null) {
            row.updates();
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        Map<Key, Answered> there = there(context.caller().scope(), rows, tree);
        for (ImportRow row : rows) {
            Key key = key(row, tree);
            Answered before = there.get(key);
            answers.give(
                    context.caller(),
                    new Said(key.unitId(), key.period(), key.item(), answer(row), row.value(NOTE)),
                    before == null ? null : before.row());
        }
    }

    /** Answers that are stored, for all units and periods of the rows together. */
    private Map<Key, Answered> there(Scope scope, List<ImportRow> rows, UnitTree tree) {
        List<Key> keys = rows.stream().map(row -> key(row, tree)).toList();
        return repository
                .answered(
                        scope,
                        keys.stream()
                                .map(Key::unitId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(UUID[]::new),
                        keys.stream()
                                .map(Key::period)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .stream()
                .collect(
                        Collectors.toMap(
                                each ->
                                        new Key(
                                                each.row().unitId(),
                                                each.row().period(),
                                                each.row().item()),
                                each -> each));
    }

    private Key key(ImportRow row, UnitTree tree) {
        String unit = row.value(UNIT);
        return new Key(
                unit == null
                        ? null
                        : tree.findByCode(unit, clock.today()).map(Unit::id).orElse(null),
                row.day(PERIOD),
                row.value(ITEM));
    }

    private static ReadinessAnswer answer(ImportRow row) {
        return row.value(ANSWER) == null ? null : ReadinessAnswer.valueOf(row.value(ANSWER));
    }
}
