package vn.phaodai.force.career;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.VietnameseText;
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
 * Takes entries of a register in from spreadsheets: the officer by service number, the values by
 * the register's fields. An entry that stands already is left the same; files add, and corrections
 * are made one by one, with their reason.
 */
abstract class RegisterImport implements ImportTarget {

    private static final String NUMBER = "serviceNumber";
    private static final String NAME = "officerName";

    private final Register register;

    @Inject private CareerRepository repository;
    @Inject private CareerCatalogue catalogue;
    @Inject private EvaluationCap cap;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    RegisterImport(Register register) {
        this.register = register;
    }

    /** Kind of the imports of a register. */
    static String kind(Register register) {
        return "force.career." + register.path();
    }

    /** Header of the column that says whose entry it is. */
    static String numberTitle(boolean vietnamese) {
        return vietnamese ? "Số hiệu" : "Service number";
    }

    /** Header of the column with the name, which is only compared. */
    static String nameTitle(boolean vietnamese) {
        return vietnamese ? "Họ và tên cán bộ" : "Name of officer";
    }

    @Override
    public String kind() {
        return kind(register);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        List<ImportColumn> columns = new ArrayList<>();
        columns.add(
                ImportColumn.of(
                                NUMBER,
                                numberTitle(true),
                                numberTitle(false),
                                CellParser.text(20),
                                "123-456")
                        .mandatory());
        columns.add(
                ImportColumn.of(NAME, nameTitle(true), nameTitle(false), CellParser.text(100), ""));
        for (CareerField field : register.fields()) {
            ImportColumn column = column(field, scope);
            columns.add(field.required() ? column.mandatory() : column);
        }
        return columns;
    }

    private ImportColumn column(CareerField field, Scope scope) {
        String vi = field.vietnamese();
        String en = field.english();
        return switch (field.type()) {
            case TEXT -> ImportColumn.of(field.id(), vi, en, CellParser.text(field.max()), "");
            case DATE -> ImportColumn.of(field.id(), vi, en, CellParser.date(), "01/06/2022");
            case YEAR -> ImportColumn.of(field.id(), vi, en, CellParser.whole(1975, 2200), "2022");
            case DECIMAL -> ImportColumn.of(field.id(), vi, en, CellParser.text(10), "5,40");
            case CHOICE ->
                    ImportColumn.choice(
                            field.id(),
                            vi,
                            en,
                            catalogue.choices(field.list()).stream()
                                    .map(
                                            each ->
                                                    new Choice(
                                                            each.code(),
                                                            each.nameVi(),
                                                            each.nameEn()))
                                    .toList());
            case UNIT -> ImportColumn.choice(field.id(), vi, en, units(scope));
        };
    }

    private List<Choice> units(Scope scope) {
        return units.tree().at(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(unit -> new Choice(unit.code(), unit.name(), unit.name()))
                .toList();
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        Map<String, CareerRepository.Person> people = people(rows);
        Map<UUID, List<CareerEntry>> standing =
                repository
                        .entries(
                                register,
                                people.values().stream()
                                        .map(CareerRepository.Person::id)
                                        .toArray(UUID[]::new))
                        .stream()
                        .collect(Collectors.groupingBy(CareerEntry::officerId));
        Map<UUID, List<Map<String, Object>>> seen = new HashMap<>();
        for (ImportRow row : rows) {
            CareerRepository.Person person = people.get(number(row));
            if (person == null || !context.caller().scope().covers(person.unitId())) {
                row.wrong(NUMBER, "import.career.noOfficer");
                continue;
            }
            String name = VietnameseText.clean(row.value(NAME));
            if (name != null && !name.equalsIgnoreCase(person.fullName())) {
                row.wrong(NAME, "import.career.otherName");
            }
            Map<String, Object> values = values(row, person, true);
            List<Map<String, Object>> others =
                    seen.computeIfAbsent(person.id(), none -> new ArrayList<>());
            List<CareerEntry> stored = standing.getOrDefault(person.id(), List.of());
            if (stored.stream().anyMatch(entry -> entry.values().equals(values))) {
                row.updates();
            } else if (others.stream().anyMatch(values::equals)
                    || stored.stream().anyMatch(entry -> clash(entry.values(), values))
                    || others.stream().anyMatch(other -> clash(other, values))) {
                row.wrong(null, "error.career.twice");
            } else if (register == Register.RANKS && values.get("validTo") == null) {
                row.wrong("validTo", "import.career.closed");
            } else if (register == Register.POSTINGS && values.get("validTo") == null) {
                row.wrong("validTo", "import.career.closedPosting");
            }
            others.add(values);
        }
        if (register == Register.EVALUATIONS) {
            checkCap(rows, people);
        }
    }

    /** Whether the register's own constraint would refuse the second. */
    private boolean clash(Map<String, Object> one, Map<String, Object> other) {
        return switch (register) {
            case EVALUATIONS -> one.get("year").equals(other.get("year"));
            case QUALIFICATIONS -> same(one, other, "kind", "validFrom");
            case COMMENDATIONS -> same(one, other, "kind", "givenOn");
            case LANGUAGES -> same(one, other, "language") && overlap(one, other);
            case SKILLS -> same(one, other, "skill") && overlap(one, other);
            case CONTACTS -> same(one, other, "phone") && overlap(one, other);
            default -> overlap(one, other);
        };
    }

    private static boolean same(
            Map<String, Object> one, Map<String, Object> other, String... fields) {
        for (String field : fields) {
            if (one.get(field) == null || !one.get(field).equals(other.get(field))) {
                return false;
            }
        }
        return !"OTHER".equals(one.get(fields[0]));
    }

    private static boolean overlap(Map<String, Object> one, Map<String, Object> other) {
        if (one.get("validFrom") == null || other.get("validFrom") == null) {
            return false;
        }
        return begins(one).isBefore(ends(other)) && begins(other).isBefore(ends(one));
    }

    private static LocalDate begins(Map<String, Object> values) {
        return CareerCheck.day(values, "validFrom");
    }

    private static LocalDate ends(Map<String, Object> values) {
        LocalDate to = CareerCheck.day(values, "validTo");
        return to == null ? LocalDate.MAX : to;
    }

    /** With what the unit has already, no more excellent ones than its good ones allow. */
    private void checkCap(List<ImportRow> rows, Map<String, CareerRepository.Person> people) {
        Map<String, List<ImportRow>> byUnit = new HashMap<>();
        for (ImportRow row : rows) {
            if (row.outcome() == ImportOutcome.CREATE) {
                Map<String, Object> values = values(row, people.get(number(row)), false);
                byUnit.computeIfAbsent(
                                values.get("unitId") + " " + values.get("year"),
                                none -> new ArrayList<>())
                        .add(row);
            }
        }
        byUnit.forEach(
                (place, group) -> {
                    UUID unit = UUID.fromString(place.substring(0, place.indexOf(' ')));
                    int year = Integer.parseInt(place.substring(place.indexOf(' ') + 1));
                    List<ImportRow> excellent = graded(group, "EXCELLENT");
                    repository.holdGrades(unit, year);
                    long good =
                            repository.graded(unit, year, "GOOD") + graded(group, "GOOD").size();
                    long most = cap.most(good, year);
                    if (!excellent.isEmpty()
                            && repository.graded(unit, year, "EXCELLENT") + excellent.size()
                                    > most) {
                        excellent.forEach(
                                row ->
                                        row.wrong(
                                                "grade",
                                                "error.career.cap",
                                                most,
                                                good,
                                                cap.percent(year)));
                    }
                });
    }

    private static List<ImportRow> graded(List<ImportRow> rows, String grade) {
        return rows.stream().filter(row -> grade.equals(row.value("grade"))).toList();
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        Map<String, CareerRepository.Person> people = people(rows);
        List<JsonObjectBuilder> created = new ArrayList<>();
        List<AuditLine> lines = new ArrayList<>();
        for (ImportRow row : rows) {
            if (row.outcome() == ImportOutcome.CREATE) {
                CareerRepository.Person person = people.get(number(row));
                Map<String, Object> values = values(row, person, false);
                UUID id = Ids.next();
                created.add(
                        CareerRepository.json(
                                register, id, person.id(), values, context.caller().username()));
                Changes changes = Changes.none();
                values.forEach(changes::set);
                lines.add(
                        new AuditLine(
                                AuditObject.of(
                                        "career." + register.path(),
                                        id,
                                        person.unitId(),
                                        person.serviceNumber()),
                                changes));
            }
        }
        if (!lines.isEmpty()) {
            repository.addAll(register, created);
            audit.changes(context.caller(), AuditAction.CREATE, lines);
        }
    }

    private Map<String, Object> values(
            ImportRow row, CareerRepository.Person person, boolean telling) {
        UnitTree tree = units.tree();
        Map<String, String> given = new HashMap<>(row.values());
        given.remove(NUMBER);
        given.remove(NAME);
        Optional.ofNullable(given.get("unitId"))
                .flatMap(code -> tree.findByCode(code, clock.today()))
                .map(Unit::id)
                .ifPresent(id -> given.put("unitId", id.toString()));
        CareerCheck check = new CareerCheck(catalogue, tree, clock.today());
        Map<String, Object> values = check.read(register, given);
        if (telling) {
            row.wrong(check.wrong());
        }
        if (register == Register.EVALUATIONS && values.get("year") != null) {
            values.computeIfAbsent(
                    "unitId", none -> cap.unitOf(person.id(), (Integer) values.get("year")));
        }
        return values;
    }

    private Map<String, CareerRepository.Person> people(List<ImportRow> rows) {
        return repository
                .people(
                        rows.stream()
                                .map(RegisterImport::number)
                                .filter(number -> number != null)
                                .distinct()
                                .toArray(String[]::new))
                .stream()
                .collect(
                        Collectors.toMap(
                                CareerRepository.Person::serviceNumber, Function.identity()));
    }

    private static String number(ImportRow row) {
        String number = VietnameseText.clean(row.value(NUMBER));
        return number == null ? null : number.toUpperCase(Locale.ROOT);
    }
}
