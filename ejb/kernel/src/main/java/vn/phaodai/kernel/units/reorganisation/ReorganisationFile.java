package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.imports.UnitFile;

/**
 * The two files of a reorganisation going out as workbooks, in the columns in which they come in.
 */
@Stateless
@RolesAllowed({Role.ADMIN_NAME, Role.HR_NAME, Role.LEADERSHIP_NAME})
public class ReorganisationFile {

    private static final int WIDTH = 22;

    @Inject private Reorganisations reorganisations;
    @Inject private Callers callers;
    @Inject private Audit audit;

    /** What goes where. */
    public void links(UUID id, Words words, OutputStream out) {
        List<Link> links = reorganisations.links(id);
        write(
                words.text("reorganisation.linkTable"),
                LinkFile.HEADER.stream().map(name -> SheetColumn.text(name, WIDTH)).toList(),
                links.stream()
                        .map(
                                link ->
                                        new Object[] {
                                            link.oldCode(), link.newCode(), link.part().name()
                                        })
                        .toList(),
                out);
        record(id, "links", links.size());
    }

    /** The units that begin or get another shape, all from the day of the reorganisation on. */
    public void units(UUID id, Words words, OutputStream out) {
        LocalDate from = reorganisations.get(id).effectiveOn();
        List<NewUnit> units = reorganisations.newUnits(id);
        write(
                words.text("reorganisation.unitTable"),
                UnitFile.HEADER.stream()
                        .map(
                                name ->
                                        name.equals("valid_from")
                                                ? SheetColumn.date(name)
                                                : SheetColumn.text(name, WIDTH))
                        .toList(),
                units.stream()
                        .map(
                                unit ->
                                        new Object[] {
                                            unit.code(),
                                            unit.name(),
                                            unit.parentCode(),
                                            unit.kind().name(),
                                            from
                                        })
                        .toList(),
                out);
        record(id, "units", units.size());
    }

    private static void write(
            String sheet, List<SheetColumn> columns, List<Object[]> rows, OutputStream out) {
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(sheet, columns);
            rows.forEach(writer::row);
        }
    }

    private void record(UUID id, String what, int rows) {
        Caller caller = callers.current();
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("reorganisation", id, caller.unitId(), null),
                null,
                Changes.none().set("file", what).set("rows", rows));
    }
}
