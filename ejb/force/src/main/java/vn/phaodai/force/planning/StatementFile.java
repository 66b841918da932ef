package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
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

/** What officers have stated as a workbook, in the form that {@link StatementImport} takes back. */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class StatementFile {

    private static final int WIDE = 34;
    private static final int NARROW = 16;

    @Inject private StatementRepository repository;
    @Inject private Callers callers;
    @Inject private Audit audit;

    public void write(Words words, OutputStream out) {
        Caller caller = callers.current();
        List<String> titles = StatementImport.headers(words.isVietnamese());
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(
                    words.text("moveStatements.title"),
                    List.of(
                            SheetColumn.text(titles.get(0), NARROW),
                            SheetColumn.text(titles.get(1), WIDE),
                            SheetColumn.text(titles.get(2), NARROW),
                            SheetColumn.date(titles.get(3)),
                            SheetColumn.date(titles.get(4)),
                            SheetColumn.text(titles.get(5), WIDE)));
            repository.each(
                    caller.scope(),
                    row ->
                            writer.row(
                                    row.serviceNumber(),
                                    StatementImport.says(row.kind(), words.isVietnamese()),
                                    row.wishedCode(),
                                    row.validFrom(),
                                    row.validTo(),
                                    row.document()));
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.list("moveStatement", caller.unitId(), null),
                null,
                Changes.none());
    }
}
