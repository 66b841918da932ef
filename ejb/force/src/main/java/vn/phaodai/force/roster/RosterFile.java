package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
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
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/** A roster as a workbook, in the form that {@link RosterImport} takes back. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class RosterFile {

    private static final int WIDE = 28;
    private static final int NARROW = 14;

    @Inject private Rosters rosters;
    @Inject private RosterImportRepository repository;
    @Inject private RosterImport columns;
    @Inject private Units units;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    public void write(UUID id, Words words, OutputStream out) {
        Caller caller = callers.current();
        RosterRow roster = rosters.get(id);
        List<String> titles =
                columns.columns(caller.scope()).stream()
                        .map(each -> words.isVietnamese() ? each.vietnamese() : each.english())
                        .toList();
        String code =
                units.tree().findShape(roster.unitId(), clock.today()).map(Unit::code).orElse("");
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(
                    words.text("roster.title"),
                    List.of(
                            SheetColumn.text(titles.get(0), NARROW),
                            SheetColumn.date(titles.get(1)),
                            SheetColumn.text(titles.get(2), WIDE),
                            SheetColumn.whole(titles.get(3)),
                            SheetColumn.text(titles.get(4), NARROW)));
            repository
                    .seats(caller.scope(), id)
                    .forEach(
                            seat ->
                                    writer.row(
                                            code,
                                            seat.day(),
                                            seat.shift(),
                                            seat.seat(),
                                            seat.serviceNumber()));
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("roster", id, roster.unitId(), roster.unit()),
                null,
                Changes.none());
    }
}
