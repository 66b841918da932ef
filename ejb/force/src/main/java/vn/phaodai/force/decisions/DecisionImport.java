package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.SheetChoices;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
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
 * Takes decisions in from spreadsheets, one officer a row. Rows of the same number, date and kind
 * make one draft, or go into the draft of that number which the uploader has in hand; it is then
 * looked at and proposed like any other.
 */
@ApplicationScoped
public class DecisionImport implements ImportTarget {

    public static final String KIND = "force.decision";

    private static final String NUMBER = "number";
    private static final String DATE = "date";
    private static final String DECISION_KIND = "kind";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String OFFICER = "serviceNumber";
    private static final String UNIT = "toUnit";
    private static final String CODE = "code";
    private static final int LONG = 500;

    @Inject private DecisionRepository repository;
    @Inject private PersonRepository persons;
    @Inject private DecisionForecast forecast;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    private record Key(String number, LocalDate date, DecisionKind kind) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        CellParser text = CellParser.text(LONG);
        CellParser date = CellParser.date();
        return List.of(
                ImportColumn.of(NUMBER, "Số quyết định", "Decision number", text, "12/QĐ-CATP")
                        .mandatory(),
                ImportColumn.of(DATE, "Ngày quyết định", "Decision date", date, "25/11/2026")
                        .mandatory(),
                ImportColumn.choice(DECISION_KIND, "Loại quyết định", "Kind", kinds()).mandatory(),
                ImportColumn.of(OFFICER, "Số hiệu cán bộ", "Service number", text, "123-456")
                        .mandatory(),
                ImportColumn.of(EFFECTIVE_ON, "Hiệu lực", "Effective on", date, "01/12/2026")
                        .mandatory(),
                ImportColumn.of("endsOn", "Ngày trở lại", "Day of return", date, "01/03/2027"),
                ImportColumn.choice(
                        UNIT,
                        "Đến đơn vị",
                        "To unit",
                        SheetChoices.units(units.tree(), clock.today())),
                ImportColumn.choice(
                        "position", "Chức vụ", "Position", SheetChoices.positions(catalogue)),
                ImportColumn.choice(
                        "rank", "Cấp bậc hàm mới", "New rank", SheetChoices.ranks(catalogue)),
                ImportColumn.of("coefficient", "Hệ số lương", "Salary coefficient", text, "5,40"),
                ImportColumn.choice(CODE, "Loại nghỉ, hình thức", "Kind or form", codes()),
                ImportColumn.of("content", "Nội dung, lý do", "Content, reason", text, ""),
                ImportColumn.of(
                        "exceptionReason",
                        "Lý do trường hợp đặc biệt",
                        "Reason of an exception",
                        text,
                        ""));
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        DecisionCheck rules = forecast.check();
        Map<String, Person> people = people(context, rows);
        Set<UUID> known = new HashSet<>();
        people.values().forEach(person -> known.add(person.id()));
        Map<UUID, List<OpenLine>> open = new HashMap<>();
        persons.open(known, null, null)
                .forEach(
                        line ->
                                open.computeIfAbsent(line.officerId(), any -> new ArrayList<>())
                                        .add(line));
        Map<UUID, NextRank> next = nextRanks(rows, people);
        for (ImportRow row : rows) {
            DecisionKind kind = kind(row);
            if (kind == null) {
                continue;
            }
            LineDraft line = line(row, tree);
            rules.date(DATE, kind, row.day(DATE), line.getEffectiveOn()).ifPresent(row::wrong);
            rules.number(NUMBER, row.value(NUMBER)).ifPresent(row::wrong);
            Person person = people.get(row.value(OFFICER));
            if (person == null) {
                if (row.value(OFFICER) != null) {
                    row.wrong(OFFICER, "import.decision.noOfficer");
                }
                continue;
            }
            row.wrong(
                    rules.line(context.caller(), kind, person, next.get(person.id()), line),
                    Map.of("officerId", OFFICER, "toUnitId", UNIT));
            open.getOrDefault(person.id(), List.of()).stream()
                    .filter(
                            other ->
                                    line.getEffectiveOn() != null
                                            && other.contradicts(kind, line.getEffectiveOn()))
                    .findFirst()
                    .ifPresent(
                            other ->
                                    row.wrong(
                                            OFFICER,
                                            "error.decision.contradicts",
                                            other.number(),
                                            other.effectiveOn()));
        }
    }

    /** The conditions of those whom a row promotes, on its day. */
    private Map<UUID, NextRank> nextRanks(List<ImportRow> rows, Map<String, Person> people) {
        Map<UUID, LocalDate> days = new HashMap<>();
        for (ImportRow row : rows) {
            Person person = people.get(row.value(OFFICER));
            LocalDate day = row.day(EFFECTIVE_ON);
            if (person != null && day != null && kind(row) == DecisionKind.RANK_PROMOTION) {
                days.put(person.id(), day);
            }
        }
        return forecast.nextRanks(DecisionKind.RANK_PROMOTION, null, days);
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        Map<String, Person> people = people(context, rows);
        Map<Key, List<ImportRow>> decisions = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.outcome() == ImportOutcome.CREATE)
                .forEach(
                        row ->
                                decisions
                                        .computeIfAbsent(
                                                new Key(
                                                        row.value(NUMBER),
                                                        row.day(DATE),
                                                        kind(row)),
                                                any -> new ArrayList<>())
                                        .add(row));
        decisions.forEach((key, members) -> store(context, key, members, people, tree));
    }

    private void store(
            ImportContext context,
            Key key,
            List<ImportRow> rows,
            Map<String, Person> people,
            UnitTree tree) {
        Decision decision =
                repository
                        .draft(context.caller().username(), key.number(), key.date(), key.kind())
                        .orElseGet(() -> begin(context, key, rows));
        Map<UUID, DecisionLine> known = new HashMap<>();
        int last = 0;
        for (DecisionLine line : repository.linesOf(decision.id())) {
            known.put(line.officerId(), line);
            last = Math.max(last, line.ordinal());
        }
        List<DecisionLine> added = new ArrayList<>();
        for (ImportRow row : rows) {
            Person person = people.get(row.value(OFFICER));
            LineDraft draft = line(row, tree);
            DecisionLine there = known.get(person.id());
            if (there == null) {
                DecisionLine line =
                        new DecisionLine(
                                Ids.next(), decision, last + added.size() + 1, person, draft);
                known.put(person.id(), line);
                added.add(line);
            } else {
                there.describe(decision, person, draft);
            }
        }
        repository.add(added);
        audit.change(
                context.caller(),
                AuditAction.UPDATE,
                decision.about(),
                Changes.none().set("lines", known.size()));
    }

    private Decision begin(ImportContext context, Key key, List<ImportRow> rows) {
        DecisionDraft head = new DecisionDraft();
        head.setKind(key.kind());
        head.setNumber(key.number());
        head.setDate(key.date());
        head.setEffectiveOn(
                rows.stream()
                        .map(row -> row.day(EFFECTIVE_ON))
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        Decision decision =
                new Decision(
                        Ids.next(),
                        head,
                        context.caller().unitId(),
                        context.caller().username(),
                        clock.now());
        repository.add(decision, List.of());
        audit.change(
                context.caller(),
                AuditAction.CREATE,
                decision.about(),
                Changes.none()
                        .set("kind", decision.kind())
                        .set("number", decision.number())
                        .set("date", decision.date())
                        .set("effectiveOn", decision.effectiveOn()));
        return decision;
    }

    private Map<String, Person> people(ImportContext context, List<ImportRow> rows) {
        return persons.peopleNumbered(
                context.caller().scope(),
                rows.stream()
                        .map(row -> row.value(OFFICER))
                        .filter(number -> number != null)
                        .distinct()
                        .toArray(String[]::new));
    }

    private LineDraft line(ImportRow row, UnitTree tree) {
        LineDraft line = new LineDraft();
        line.setEffectiveOn(row.day(EFFECTIVE_ON));
        line.setEndsOn(row.day("endsOn"));
        line.setToUnitId(
                tree.findByCode(row.value(UNIT), clock.today()).map(Unit::id).orElse(null));
        line.setPosition(row.value("position"));
        line.setRank(row.value("rank"));
        line.setCoefficient(coefficient(row));
        line.setCode(row.value(CODE));
        line.setContent(row.value("content"));
        line.setExceptionReason(VietnameseText.clean(row.value("exceptionReason")));
        line.setExceptional(line.getExceptionReason() != null);
        line.clean();
        return line;
    }

    private static BigDecimal coefficient(ImportRow row) {
        String typed = row.value("coefficient");
        if (typed == null) {
            return null;
        }
        String plain = typed.replace(',', '.');
        if (!plain.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(plain);
    }

    private static DecisionKind kind(ImportRow row) {
        return row.value(DECISION_KIND) == null
                ? null
                : DecisionKind.valueOf(row.value(DECISION_KIND));
    }

    private static List<Choice> kinds() {
        Map<DecisionKind, String> names =
                Map.ofEntries(
                        Map.entry(DecisionKind.TRANSFER, "Điều động/Transfer"),
                        Map.entry(DecisionKind.ROTATION, "Luân chuyển/Rotation"),
                        Map.entry(DecisionKind.SECONDMENT, "Biệt phái/Secondment"),
                        Map.entry(DecisionKind.REINFORCEMENT, "Tăng cường/Reinforcement"),
                        Map.entry(DecisionKind.APPOINT, "Bổ nhiệm/Appointment"),
                        Map.entry(DecisionKind.REAPPOINT, "Bổ nhiệm lại/Reappointment"),
                        Map.entry(DecisionKind.DISMISS, "Miễn nhiệm/Relief of position"),
                        Map.entry(
                                DecisionKind.RANK_PROMOTION, "Thăng cấp bậc hàm/Promotion in rank"),
                        Map.entry(DecisionKind.RANK_DEMOTION, "Giáng cấp bậc hàm/Demotion in rank"),
                        Map.entry(DecisionKind.SALARY_RAISE, "Nâng lương/Salary raise"),
                        Map.entry(DecisionKind.TRAINING, "Cử đi học/Training"),
                        Map.entry(DecisionKind.LEAVE, "Cho nghỉ/Leave"),
                        Map.entry(DecisionKind.COMMENDATION, "Khen thưởng/Commendation"),
                        Map.entry(DecisionKind.DISCIPLINE, "Kỷ luật/Discipline"),
                        Map.entry(DecisionKind.RETIREMENT, "Nghỉ hưu/Retirement"),
                        Map.entry(DecisionKind.DISCHARGE, "Xuất ngũ/Discharge"));
        return Arrays.stream(DecisionKind.values())
                .map(
                        kind -> {
                            String[] name = names.get(kind).split("/");
                            return new Choice(kind.name(), name[0], name[1]);
                        })
                .toList();
    }

    private List<Choice> codes() {
        List<Choice> all = new ArrayList<>();
        for (DecisionKind kind :
                List.of(
                        DecisionKind.LEAVE,
                        DecisionKind.DISCIPLINE,
                        DecisionKind.COMMENDATION,
                        DecisionKind.TRAINING)) {
            forecast.codes(kind)
                    .forEach(
                            code -> all.add(new Choice(code.code(), code.nameVi(), code.nameEn())));
        }
        return all;
    }
}
