package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;

/** The ledger of a unit and year as a workbook, in the order of the page. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class DutyLedgerFile {

    private static final int WIDE = 30;

    @Inject private DutyLedger ledger;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Audit audit;

    public void write(UUID unitId, int year, Words words, OutputStream out) {
        List<LedgerLine> lines = ledger.of(unitId, year);
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(
                    words.text("dutyLedger.title") + " " + year,
                    List.of(
                            SheetColumn.text(words.text("dutyLedger.officer"), WIDE),
                            SheetColumn.text(words.text("dutyLedger.position"), WIDE),
                            SheetColumn.whole(words.text("dutyLedger.duties")),
                            SheetColumn.whole(words.text("dutyLedger.nights")),
                            SheetColumn.whole(words.text("dutyLedger.weekends")),
                            SheetColumn.whole(words.text("dutyLedger.holidays")),
                            SheetColumn.whole(words.text("dutyLedger.standbys"))));
            for (LedgerLine line : lines) {
                writer.row(
                        line.officer(),
                        catalogue
                                .position(line.position())
                                .map(position -> position.name(words.locale()))
                                .orElse(line.position()),
                        line.burden().duties(),
                        line.burden().nights(),
                        line.burden().weekends(),
                        line.burden().holidays(),
                        line.burden().standbys());
            }
        }
        audit.action(
                callers.current(),
                AuditAction.EXPORT,
                AuditObject.list("dutyLedger", unitId, null),
                null,
                Changes.none().set("year", year).set("rows", lines.size()));
    }
}
