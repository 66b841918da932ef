package vn.phaodai.force.establishments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.OfficerRecords;
import vn.phaodai.force.Position;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Versions of the establishment (phương án biên chế) to be looked at and compared. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class EstablishmentVersions {

    static final String THING = "thing.establishmentVersion";

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("effectiveOn", SortKey.date("effective_on"))
                    .sort("madeAt", SortKey.instant("made_at"))
                    .ownOrder(new SortOrder("effectiveOn", true))
                    .filter("q", "search_text like :v", OfficerRecords::pattern)
                    .filter("state", "state = :v");

    private static final ListColumns COMPARED =
            ListColumns.keyedBy("id")
                    .sort("unit", SortKey.text("unit_code"), SortKey.number("ordinal"))
                    .filter(
                            "unitId",
                            "unit_id = cast(:v as uuid)",
                            typed -> FilterValue.id("unitId", typed))
                    .filter("position", "position = :v")
                    .filter("changed", "(before <> after) = cast(:v as boolean)", Boolean::valueOf)
                    .filter("moved", "(now is not null) = cast(:v as boolean)", Boolean::valueOf);

    @Inject private EstablishmentVersionRepository repository;
    @Inject private VersionFigureRepository figures;
    @Inject private VersionAccess access;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /**
     * The latest day first. Filters: {@code q} (part of the title or number, without diacritics if
     * need be), {@code state}.
     */
    public Page<VersionRow> list(PageRequest request) {
        return repository.page(callers.current().scope(), clock.today(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), clock.today(), COLUMNS, filters);
    }

    public VersionRow get(UUID id) {
        return repository
                .find(callers.current().scope(), clock.today(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /**
     * Its figures beside those it was copied from. Filters: {@code unitId}, {@code position},
     * {@code changed=true}, {@code moved=true} (somebody else has changed it since the copy).
     */
    public Page<VersionLine> lines(UUID id, PageRequest request) {
        return figures.comparedWithBase(
                callers.current().scope(), units.tree(), get(id).id(), COMPARED, request);
    }

    public long countLines(UUID id, Map<String, String> filters) {
        return figures.countCompared(callers.current().scope(), get(id).id(), COMPARED, filters);
    }

    /** Its figures beside those of another version. */
    public Page<VersionLine> compare(UUID id, UUID other, PageRequest request) {
        return figures.comparedWithVersion(
                callers.current().scope(),
                units.tree(),
                get(id).id(),
                get(other).id(),
                COMPARED,
                request);
    }

    public long countCompared(UUID id, UUID other, Map<String, String> filters) {
        return figures.countCompared(
                callers.current().scope(), get(id).id(), get(other).id(), COMPARED, filters);
    }

    /**
     * Writes its figures as a workbook: a row for each unit, a column for each position, as {@link
     * EstablishmentImport} takes them.
     */
    public void write(UUID id, Words words, OutputStream out) {
        Caller caller = callers.current();
        VersionRow row = get(id);
        UnitTree tree = units.tree();
        Set<UUID> within = access.concerned(caller, row.unitId(), row.effectiveOn());
        Map<UUID, Map<String, Integer>> own = figures.figures(id, within);
        List<Position> positions = catalogue.positions();
        int rows = 0;
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(
                    words.text("establishmentVersion.sheet"),
                    EstablishmentImport.columns(positions, List.of()).stream()
                            .map(
                                    column ->
                                            sheetColumn(
                                                    words.isVietnamese()
                                                            ? column.vietnamese()
                                                            : column.english(),
                                                    column.id()))
                            .toList());
            for (Unit unit : tree.at(row.effectiveOn())) {
                if (within.contains(unit.id())) {
                    writer.row(line(row, unit, positions, own));
                    rows++;
                }
            }
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                EstablishmentVersion.about(id, row.unitId(), row.decisionNumber()),
                null,
                Changes.none().set("rows", rows));
    }

    private static SheetColumn sheetColumn(String name, String id) {
        return switch (id) {
            case EstablishmentImport.VERSION, EstablishmentImport.UNIT ->
                    SheetColumn.text(name, 16);
            case EstablishmentImport.NAME -> SheetColumn.text(name, 34);
            default -> SheetColumn.whole(name);
        };
    }

    private static Object[] line(
            VersionRow version,
            Unit unit,
            List<Position> positions,
            Map<UUID, Map<String, Integer>> figures) {
        Map<String, Integer> own = figures.getOrDefault(unit.id(), Map.of());
        List<Object> cells = new ArrayList<>();
        cells.add(version.decisionNumber());
        cells.add(unit.code());
        cells.add(unit.name());
        for (Position position : positions) {
            cells.add(
                    position.unitKinds().contains(unit.kind())
                            ? own.getOrDefault(position.code(), 0)
                            : own.get(position.code()));
        }
        return cells.toArray();
    }
}
