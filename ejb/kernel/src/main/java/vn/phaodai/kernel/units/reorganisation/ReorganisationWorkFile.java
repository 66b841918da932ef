package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;

/** The work list of a reorganisation as a workbook, in the order of the page. */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class ReorganisationWorkFile {

    private static final int WIDE = 36;
    private static final int NARROW = 16;

    @Inject private ReorganisationWork work;
    @Inject private Callers callers;
    @Inject private Audit audit;

    /**
     * @param openOnly without what is decided
     */
    public void write(UUID id, boolean openOnly, Words words, OutputStream out) {
        List<WorkRow> rows = work.list(id, openOnly, null, Integer.MAX_VALUE).items();
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(
                    words.text("reorganisationWork.title"),
                    List.of(
                            SheetColumn.text(words.text("reorganisationWork.unitName"), WIDE),
                            SheetColumn.text(words.text("reorganisationWork.kind"), WIDE),
                            SheetColumn.text(words.text("reorganisationWork.label"), WIDE),
                            SheetColumn.text(words.text("reorganisationWork.detail"), WIDE),
                            SheetColumn.text(words.text("reorganisationWork.newCode"), NARROW),
                            SheetColumn.text(words.text("reorganisationWork.state"), NARROW),
                            SheetColumn.text(words.text("reorganisationWork.candidates"), WIDE),
                            SheetColumn.text(words.text("reorganisationWork.decidedBy"), NARROW)));
            for (WorkRow row : rows) {
                writer.row(
                        row.unitName(),
                        words.text("reorganisation.what." + row.kind()),
                        row.label(),
                        row.detail(),
                        row.newCode(),
                        words.text("reorganisationWork.state." + state(row)),
                        String.join(", ", row.candidates()),
                        row.decidedBy());
            }
        }
        audit.action(
                callers.current(),
                AuditAction.EXPORT,
                AuditObject.of("reorganisation", id, callers.current().unitId(), null),
                null,
                Changes.none().set("rows", rows.size()));
    }

    private static String state(WorkRow row) {
        if (row.provisional()) {
            return "provisional";
        }
        return row.isOpen() ? "open" : "decided";
    }
}
