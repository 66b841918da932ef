package vn.phaodai.force.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.RegisterWriter;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** The registers of teams as workbooks, in the columns that their imports take. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class TeamExports {

    private static final int SLICE = 200;

    @Inject private SecurityTeams teams;
    @Inject private TeamRepository repository;
    @Inject private NeighbourhoodImport teamColumns;
    @Inject private ResidentsImport residentsColumns;
    @Inject private TeamPostImport postColumns;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** The register as a workbook, in the columns that its import takes. */
    public void teams(Map<String, String> filters, Words words, OutputStream out) {
        Caller caller = callers.current();
        UnitTree tree = units.tree();
        int rows;
        try (RegisterWriter writer =
                new RegisterWriter(
                        words.text("teams.title"),
                        teamColumns.columns(caller.scope()),
                        words,
                        out)) {
            String after = null;
            do {
                Page<TeamRow> page =
                        teams.list(PageRequest.first(SLICE).filteredBy(filters).after(after));
                for (TeamRow row : page.items()) {
                    writer.row(
                            tree.findEver(row.unitId()).map(Unit::code).orElse(""),
                            row.code(),
                            row.name(),
                            row.kind(),
                            row.residents(),
                            row.households(),
                            row.validFrom(),
                            null,
                            row.establishedOn(),
                            row.decisionNumber(),
                            row.decisionDate());
                }
                after = page.next();
            } while (after != null);
            rows = writer.rows();
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.list("teams", caller.unitId(), "xlsx"),
                null,
                Changes.none().set("rows", rows));
    }

    /**
     * All counts of residents as a workbook, in the columns that its import takes.
     *
     * @param unitId the unit with all below it; null for all in scope
     */
    public void residents(UUID unitId, Words words, OutputStream out) {
        Caller caller = callers.current();
        UUID[] wards = wards(caller, unitId);
        write(
                "teamResidents",
                unitId,
                new RegisterWriter(
                        words.text("team.residentsInTime"),
                        residentsColumns.columns(caller.scope()),
                        words,
                        out),
                writer -> repository.exportResidents(caller.scope(), wards, writer::row));
    }

    /** All posts as a workbook, those that have ended too, in the columns that its import takes. */
    public void posts(UUID unitId, Words words, OutputStream out) {
        Caller caller = callers.current();
        UUID[] wards = wards(caller, unitId);
        write(
                "teamPosts",
                unitId,
                new RegisterWriter(
                        words.text("team.posts"), postColumns.columns(caller.scope()), words, out),
                writer -> repository.exportPosts(caller.scope(), wards, writer::row));
    }

    private void write(
            String what, UUID unitId, RegisterWriter sheet, Consumer<RegisterWriter> rows) {
        Caller caller = callers.current();
        int written;
        try (RegisterWriter writer = sheet) {
            rows.accept(writer);
            written = writer.rows();
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of(what, unitId, caller.unitId(), "xlsx"),
                null,
                Changes.none().set("rows", written));
    }

    private UUID[] wards(Caller caller, UUID unitId) {
        UUID top = unitId == null ? caller.unitId() : unitId;
        caller.scope().require(top);
        return units.tree().subtree(top, clock.today()).toArray(UUID[]::new);
    }
}
