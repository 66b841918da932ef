package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditLine;
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
 * Takes the figures of a draft in from a spreadsheet: a row for each unit, a column for each
 * position. Empty cells leave what is there. The file names its draft by the decision number; the
 * workbook that a version is written to has the same columns.
 */
@ApplicationScoped
public class EstablishmentImport implements ImportTarget {

    public static final String KIND = "force.establishmentVersion";

    static final String VERSION = "decisionNumber";
    static final String UNIT = "unit";

    static final String NAME = "unitName";
    private static final int LONGEST = 200;
    private static final int MOST = 10_000;

    @Inject private EstablishmentVersionRepository repository;
    @Inject private VersionFigureRepository figures;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private Audit audit;

    /** A row, and what it is about as far as that is clear. */
    private record Line(
            ImportRow row,
            EstablishmentVersionRepository.Draft draft,
            Unit unit,
            Map<String, Integer> figures) {

        boolean isClear() {
            return draft != null && unit != null;
        }
    }

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
        List<Choice> drafts =
                repository.drafts(scope, false).stream()
                        .map(each -> new Choice(each.decisionNumber(), each.title(), each.title()))
                        .distinct()
                        .toList();
        return columns(catalogue.positions(), drafts);
    }

    static List<ImportColumn> columns(List<Position> positions, List<Choice> drafts) {
        List<ImportColumn> columns = new ArrayList<>();
        columns.add(
                ImportColumn.choice(VERSION, "Số quyết định", "Decision number", drafts)
                        .mandatory());
        columns.add(
                ImportColumn.of(UNIT, "Mã đơn vị", "Unit code", CellParser.text(20), "Q01-01")
                        .mandatory()
                        .once());
        columns.add(
                ImportColumn.of(
                        NAME,
                        "Tên đơn vị",
                        "Unit name",
                        CellParser.text(LONGEST),
                        "Phường Đa Kao"));
        for (Position position : positions) {
            columns.add(
                    ImportColumn.of(
                            position.code(),
                            position.nameVi(),
                            position.nameEn(),
                            CellParser.whole(0, MOST),
                            "4"));
        }
        return columns;
    }

    @Override
    public void check(ImportContext context, List<ImportRow> rows) {
        List<Line> lines = lines(context, rows);
        Map<UUID, Map<UUID, Map<String, Integer>>> known = known(lines);
        for (Line line : lines) {
            if (!line.isClear()) {
                continue;
            }
            Map<String, Integer> figures =
                    known.getOrDefault(line.draft().id(), Map.of())
                            .getOrDefault(line.unit().id(), Map.of());
            line.figures()
                    .forEach(
                            (position, figure) -> {
                                if (figure > 0 && !fits(position, line.unit())) {
                                    line.row()
                                            .wrong(
                                                    position,
                                                    "error.officer.positionOfUnit",
                                                    line.unit().name());
                                }
                                line.row()
                                        .change(
                                                position,
                                                text(figures.getOrDefault(position, 0)),
                                                text(figure));
                            });
            line.row().updates();
        }
    }

    @Override
    public void store(ImportContext context, List<ImportRow> rows) {
        Map<EstablishmentVersionRepository.Draft, Integer> changed = new LinkedHashMap<>();
        for (Line line : lines(context, rows)) {
            if (line.row().outcome() != ImportOutcome.UPDATE) {
                continue;
            }
            for (String position : line.row().changes().keySet()) {
                figures.set(
                        line.draft().id(),
                        line.unit().id(),
                        position,
                        line.figures().get(position));
                changed.merge(line.draft(), 1, Integer::sum);
            }
        }
        audit.changes(
                context.caller(),
                AuditAction.UPDATE,
                changed.entrySet().stream()
                        .map(
                                each ->
                                        new AuditLine(
                                                each.getKey().about(),
                                                Changes.none()
                                                        .set("import", context.job())
                                                        .set("figures", each.getValue())))
                        .toList());
    }

    private List<Line> lines(ImportContext context, List<ImportRow> rows) {
        Map<String, List<EstablishmentVersionRepository.Draft>> drafts =
                repository.drafts(context.caller().scope(), context.storing()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        EstablishmentVersionRepository.Draft::decisionNumber));
        UnitTree tree = units.tree();
        List<Line> lines = new ArrayList<>();
        for (ImportRow row : rows) {
            EstablishmentVersionRepository.Draft draft =
                    draft(row, drafts.getOrDefault(String.valueOf(row.value(VERSION)), List.of()));
            Unit unit = draft == null ? null : unit(context, row, tree, draft);
            Map<String, Integer> figures = new LinkedHashMap<>();
            for (Position position : catalogue.positions()) {
                if (row.value(position.code()) != null) {
                    figures.put(position.code(), Integer.valueOf(row.value(position.code())));
                }
            }
            lines.add(new Line(row, draft, unit, figures));
        }
        return lines;
    }

    private static EstablishmentVersionRepository.Draft draft(
            ImportRow row, List<EstablishmentVersionRepository.Draft> found) {
        if (row.value(VERSION) != null && found.size() != 1 && !row.isWrong(VERSION)) {
            row.wrong(
                    VERSION,
                    found.isEmpty()
                            ? "import.establishment.noDraft"
                            : "import.establishment.manyDrafts");
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    private static Unit unit(
            ImportContext context,
            ImportRow row,
            UnitTree tree,
            EstablishmentVersionRepository.Draft draft) {
        Unit unit =
                tree.findByCode(row.value(UNIT), draft.effectiveOn())
                        .filter(each -> context.caller().scope().covers(each.id()))
                        .filter(
                                each ->
                                        tree.subtree(draft.unitId(), draft.effectiveOn())
                                                .contains(each.id()))
                        .orElse(null);
        if (unit == null && row.value(UNIT) != null && !row.isWrong(UNIT)) {
            row.wrong(UNIT, "import.establishment.unit", VietnameseText.day(draft.effectiveOn()));
        }
        return unit;
    }

    private Map<UUID, Map<UUID, Map<String, Integer>>> known(List<Line> lines) {
        Map<UUID, Map<UUID, Map<String, Integer>>> known = new HashMap<>();
        lines.stream()
                .filter(Line::isClear)
                .collect(
                        Collectors.groupingBy(
                                line -> line.draft().id(),
                                Collectors.mapping(line -> line.unit().id(), Collectors.toSet())))
                .forEach(
                        (version, concerned) ->
                                known.put(version, figures.figures(version, concerned)));
        return known;
    }

    private boolean fits(String position, Unit unit) {
        return catalogue
                .position(position)
                .map(each -> each.unitKinds().contains(unit.kind()))
                .orElse(false);
    }

    private static String text(int figure) {
        return Integer.toString(figure);
    }
}
