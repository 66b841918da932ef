package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Taking the list of officers out as XLSX, with personal ids masked. Above {@value #FREELY} rows a
 * second person of HR or leadership has to approve it first; then its owner, and nobody else, may
 * fetch it for {@value #DAYS_VALID} days. Every file that leaves is in the audit.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class OfficerExports {

    /** Kind of the proposals. */
    public static final String KIND = "force.export";

    /** How many rows may leave without a second person. */
    public static final int FREELY = 500;

    static final int DAYS_VALID = 7;

    private static final int SLICE = PageRequest.MAX_LIMIT;

    @Inject private OfficerExportRepository repository;
    @Inject private OfficerRecords officers;
    @Inject private Catalogue catalogue;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    public boolean needsApproval(Map<String, String> filters) {
        return officers.count(set(filters)) > FREELY;
    }

    /**
     * Writes the list under these filters.
     *
     * @throws NotAllowed if it has more rows than may leave without a second person
     */
    public void write(Map<String, String> filters, Words words, OutputStream out) {
        Map<String, String> wanted = set(filters);
        if (needsApproval(wanted)) {
            throw new NotAllowed("error.export.needsApproval", FREELY);
        }
        write(callers.current(), null, wanted, words, out);
    }

    /** Asks for a list that is too long to leave without a second person. */
    public UUID propose(Map<String, String> filters) {
        Caller caller = callers.current();
        Map<String, String> wanted = set(filters);
        long rows = officers.count(wanted);
        if (rows <= FREELY) {
            throw new InvalidInput("filters", "error.export.free", FREELY);
        }
        UUID id = Ids.next();
        repository.add(id, caller, wanted, rows);
        fourEyes.propose(
                new ProposalDraft(
                        KIND,
                        id,
                        caller.unitId(),
                        Set.of(caller.unitId()),
                        Set.of(Role.HR, Role.LEADERSHIP),
                        "export.proposal",
                        List.of(Long.toString(rows), name(units.tree(), caller.unitId()))));
        return id;
    }

    /** One of the caller's own. */
    public OfficerExport get(UUID id) {
        return repository
                .own(callers.current(), id)
                .orElseThrow(() -> new NotFound("thing.export", id));
    }

    /** The caller's own, the latest first. */
    public Page<OfficerExport> own(PageRequest request) {
        return repository.own(callers.current(), request);
    }

    /**
     * Writes an approved export; what is in the caller's scope now.
     *
     * @throws NotAllowed if it is not approved, or was too long ago
     */
    public void write(UUID id, Words words, OutputStream out) {
        OfficerExport export = get(id);
        if (!export.canBeFetched(clock.now())) {
            throw new NotAllowed("error.export.notApproved");
        }
        write(callers.current(), id, export.filters(), words, out);
    }

    private void write(
            Caller caller, UUID id, Map<String, String> filters, Words words, OutputStream out) {
        UnitTree tree = units.tree();
        int rows = 0;
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(words.text("export.sheet"), header(words));
            String after = null;
            do {
                Page<OfficerRow> page =
                        officers.list(PageRequest.first(SLICE).filteredBy(filters).after(after));
                for (OfficerRow officer : page.items()) {
                    writer.row(line(++rows, officer, tree, words));
                }
                after = page.next();
            } while (after != null);
        }
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of("officers", id, caller.unitId(), "xlsx"),
                null,
                Changes.none().set("rows", rows).set("filters", filters));
    }

    private static List<SheetColumn> header(Words words) {
        return List.of(
                SheetColumn.whole(words.text("export.row")),
                SheetColumn.text(words.text("field.serviceNumber"), 14),
                SheetColumn.text(words.text("field.fullName"), 30),
                SheetColumn.date(words.text("field.birthDate")),
                SheetColumn.text(words.text("field.sex"), 9),
                SheetColumn.text(words.text("field.personalId"), 18),
                SheetColumn.text(words.text("field.rank"), 18),
                SheetColumn.date(words.text("field.rankSince")),
                SheetColumn.text(words.text("export.unitCode"), 10),
                SheetColumn.text(words.text("field.unitId"), 32),
                SheetColumn.text(words.text("field.position"), 30),
                SheetColumn.date(words.text("field.postedSince")),
                SheetColumn.text(words.text("field.phone"), 14),
                SheetColumn.text(words.text("field.mail"), 28),
                SheetColumn.text(words.text("field.status"), 16));
    }

    private Object[] line(int number, OfficerRow officer, UnitTree tree, Words words) {
        return new Object[] {
            number,
            officer.serviceNumber(),
            officer.fullName(),
            officer.birthDate(),
            words.text("Sex." + officer.sex()),
            officer.personalId(),
            catalogue.rank(officer.rank()).map(rank -> rank.name(words.locale())).orElse(""),
            officer.rankSince(),
            tree.findEver(officer.unitId()).map(Unit::code).orElse(""),
            name(tree, officer.unitId()),
            catalogue.position(officer.position()).map(p -> p.name(words.locale())).orElse(""),
            officer.postedSince(),
            officer.phone(),
            officer.mail(),
            words.text("OfficerStatus." + officer.status())
        };
    }

    /** Only filters that are set. */
    private static Map<String, String> set(Map<String, String> filters) {
        Map<String, String> set = new HashMap<>();
        filters.forEach(
                (name, typed) -> {
                    String clean = VietnameseText.clean(typed);
                    if (clean != null) {
                        set.put(name, clean);
                    }
                });
        return set;
    }

    private static String name(UnitTree tree, UUID unitId) {
        return tree.findEver(unitId).map(Unit::name).orElse("");
    }
}
