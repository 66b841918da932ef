package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.ImportColumn;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Shift templates of a unit and all below it as a workbook, in the form that {@link ShiftImport}
 * takes back.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class ShiftFile {

    private static final int WIDE = 40;
    private static final int NARROW = 14;

    @Inject private ShiftRepository repository;
    @Inject private ShiftImport columns;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** What is held today or later. */
    public void write(UUID unit, Words words, OutputStream out) {
        Caller caller = callers.current();
        caller.scope().require(unit);
        LocalDate today = clock.today();
        UnitTree tree = units.tree();
        UUID[] below = tree.subtree(unit, today).toArray(UUID[]::new);
        List<SheetColumn> titles =
                columns.columns(caller.scope()).stream().map(each -> column(each, words)).toList();
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(words.text("shifts.title"), titles);
            repository.of(caller.scope(), below, today, LocalDate.of(9999, 1, 1)).stream()
                    .sorted(
                            Comparator.comparing((Shift each) -> code(tree, each, today))
                                    .thenComparing(Shift::startsAt)
                                    .thenComparing(Shift::name))
                    .forEach(
                            each ->
                                    writer.row(
                                            code(tree, each, today),
                                            each.name(),
                                            each.kind().name(),
                                            each.startsAt().toString(),
                                            each.startsAt().plusMinutes(each.minutes()).toString(),
                                            each.days().name(),
                                            ShiftNeeds.write(each.needs()),
                                            each.validFrom()));
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of(
                        "shift", unit, unit, tree.find(unit, today).map(Unit::name).orElse(null)),
                null,
                Changes.none());
    }

    private static SheetColumn column(ImportColumn column, Words words) {
        String title = words.isVietnamese() ? column.vietnamese() : column.english();
        return switch (column.id()) {
            case ShiftImport.FROM -> SheetColumn.date(title);
            case ShiftImport.NAME, ShiftImport.NEEDS -> SheetColumn.text(title, WIDE);
            default -> SheetColumn.text(title, NARROW);
        };
    }

    private static String code(UnitTree tree, Shift shift, LocalDate day) {
        return tree.find(shift.unitId(), day).map(Unit::code).orElse("");
    }
}
