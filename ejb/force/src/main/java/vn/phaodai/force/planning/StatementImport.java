package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Takes hardship and wishes in from spreadsheets, new ones only: what was stated is ended by hand,
 * never overwritten.
 */
@ApplicationScoped
public class StatementImport implements ImportTarget {

    public static final String KIND = "force.moveStatement";

    private static final int LONG = 200;
    private static final List<Choice> KINDS =
            List.of(
                    new Choice(
                            "HARDSHIP_STAY",
                            "Khó khăn: không điều động",
                            "Hardship: not to be moved"),
                    new Choice(
                            "HARDSHIP_NEAR",
                            "Khó khăn: chỉ trong cùng quận, huyện",
                            "Hardship: within the same district only"),
                    new Choice("WISH_UNIT", "Muốn về đơn vị", "Wants to serve in a unit"),
                    new Choice("WISH_STAY", "Muốn ở lại", "Would rather stay"));

    @Inject private StatementRepository repository;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    /** The headers in order, for the register that goes out. */
    static List<String> headers(boolean vietnamese) {
        return columns(List.of()).stream()
                .map(column -> vietnamese ? column.vietnamese() : column.english())
                .toList();
    }

    /** A kind as the column of kinds says it. */
    static String says(StatementKind kind, boolean vietnamese) {
        return KINDS.stream()
                .filter(each -> each.code().equals(kind.name()))
                .map(each -> vietnamese ? each.vietnamese() : each.english())
                .findFirst()
                .orElse(kind.name());
    }

    @Override
    public List<ImportColumn> columns(Scope scope) {
        return columns(
                units.tree().at(clock.today()).stream()
                        .map(unit -> new Choice(unit.code(), unit.name(), unit.name()))
                        .toList());
    }

    private static List<ImportColumn> columns(List<Choice> wished) {
        CellParser text = CellParser.text(LONG);
        CellParser date = CellParser.date();
        return List.of(
                ImportColumn.of("officer", "Số hiệu", "Service number", text, "123-456")
                        .mandatory(),
                ImportColumn.choice("kind", "Nội dung", "Kind", KINDS).mandatory(),
                ImportColumn.choice("unit", "Đơn vị mong muốn", "Unit wished for", wished),
                ImportColumn.of("validFrom", "Từ ngày", "From", date, "01/01/2026").mandatory(),
                ImportColumn.of("validTo", "Đến trước ngày", "Until before", date, "01/01/2027"),
                ImportColumn.of("document", "Đơn, văn bản", "Paper", text, "Đơn ngày 20/12/2025")
                        .mandatory());
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        Map<String, StatementRepository.Person> people = people(context, rows);
        Map<String, List<StatementRepository.Said>> said =
                repository.said(
                        people.values().stream()
                                .map(StatementRepository.Person::id)
                                .toArray(UUID[]::new));
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            StatementDraft draft = draft(row, tree);
            StatementRepository.Person person = people.get(row.value("officer"));
            if (person == null && row.value("officer") != null) {
                row.wrong("officer", "import.decision.noOfficer");
            }
            row.wrong(
                    MoveStatements.wrongWith(draft, tree, clock.today()), Map.of("unitId", "unit"));
            if (person == null || draft.getKind() == null || draft.getValidFrom() == null) {
                continue;
            }
            boolean overlaps =
                    said.getOrDefault(person.id() + " " + draft.getKind(), List.of()).stream()
                            .anyMatch(
                                    other ->
                                            other.overlaps(
                                                    draft.getValidFrom(), draft.getValidTo()));
            Integer before = seen.putIfAbsent(row.value("officer") + draft.getKind(), row.number());
            if (overlaps) {
                row.wrong("kind", "error.moveStatement.twice");
            } else if (before != null) {
                row.wrong("kind", "import.cell.twice", before);
            }
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        UnitTree tree = units.tree();
        Map<String, StatementRepository.Person> people = people(context, rows);
        for (ImportRow row : rows) {
            StatementDraft draft = draft(row, tree);
            StatementRepository.Person person = people.get(row.value("officer"));
            UUID id = Ids.next();
            repository.add(id, person.id(), draft, context.caller().username(), clock.now());
            audit.changes(
                    context.caller(),
                    AuditAction.CREATE,
                    List.of(
                            new AuditLine(
                                    AuditObject.of(
                                            "moveStatement",
                                            id,
                                            person.unitId(),
                                            person.serviceNumber()),
                                    Changes.none()
                                            .set("kind", draft.getKind())
                                            .set("validFrom", draft.getValidFrom())
                                            .set("validTo", draft.getValidTo()))));
        }
    }

    private Map<String, StatementRepository.Person> people(
            ImportContext context, List<ImportRow> rows) {
        return repository.people(
                context.caller().scope(),
                rows.stream()
                        .map(row -> row.value("officer"))
                        .filter(number -> number != null)
                        .toArray(String[]::new));
    }

    private StatementDraft draft(ImportRow row, UnitTree tree) {
        StatementDraft draft = new StatementDraft();
        draft.setKind(row.value("kind") == null ? null : StatementKind.valueOf(row.value("kind")));
        draft.setUnitId(
                tree.findByCode(row.value("unit"), clock.today()).map(Unit::id).orElse(null));
        draft.setValidFrom(row.day("validFrom"));
        draft.setValidTo(row.day("validTo"));
        draft.setDocument(row.value("document"));
        draft.clean();
        return draft;
    }
}
