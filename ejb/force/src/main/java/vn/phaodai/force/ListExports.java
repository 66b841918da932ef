package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Taking lists about people out as XLSX. Above {@value #FREELY} rows a second person of HR or
 * leadership has to approve it first; then its owner, and nobody else, may fetch it for {@value
 * #DAYS_VALID} days. Every file that leaves is in the audit. What a list holds is said by each
 * {@link ExportedList}.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class ListExports {

    /** Kind of the proposals. */
    public static final String KIND = "force.export";

    /** How many rows may leave without a second person. */
    public static final int FREELY = 500;

    /** Name of the list of officers. */
    public static final String OFFICERS = "officers";

    static final int DAYS_VALID = 7;

    @Inject private ListExportRepository repository;
    @Inject @Any private Instance<ExportedList> lists;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** How many rows the list has under these filters. */
    public long count(String list, Map<String, String> filters) {
        return list(list).count(set(filters));
    }

    public boolean needsApproval(String list, Map<String, String> filters) {
        return count(list, filters) > FREELY;
    }

    /**
     * Writes the list under these filters.
     *
     * @throws NotAllowed if it has more rows than may leave without a second person
     */
    public void write(String list, Map<String, String> filters, Words words, OutputStream out) {
        Map<String, String> wanted = set(filters);
        if (needsApproval(list, wanted)) {
            throw new NotAllowed("error.export.needsApproval", FREELY);
        }
        write(callers.current(), null, list(list), wanted, words, out);
    }

    /** Asks for a list that is too long to leave without a second person. */
    public UUID propose(String list, Map<String, String> filters) {
        Caller caller = callers.current();
        Map<String, String> wanted = set(filters);
        long rows = count(list, wanted);
        if (rows <= FREELY) {
            throw new InvalidInput("filters", "error.export.free", FREELY);
        }
        UUID id = Ids.next();
        repository.add(id, caller, list, wanted, rows);
        fourEyes.propose(
                new ProposalDraft(
                        KIND,
                        id,
                        caller.unitId(),
                        Set.of(caller.unitId()),
                        Set.of(Role.HR, Role.LEADERSHIP),
                        "export.proposal." + list,
                        List.of(Long.toString(rows), name(units.tree(), caller.unitId()))));
        return id;
    }

    /** One of the caller's own. */
    public ListExport get(UUID id) {
        return repository
                .own(callers.current(), id)
                .orElseThrow(() -> new NotFound("thing.export", id));
    }

    /** The caller's own, the latest first. */
    public Page<ListExport> own(PageRequest request) {
        return repository.own(callers.current(), request);
    }

    /**
     * Writes an approved export; what is in the caller's scope now.
     *
     * @throws NotAllowed if it is not approved, or was too long ago
     */
    public void write(UUID id, Words words, OutputStream out) {
        ListExport export = get(id);
        if (!export.canBeFetched(clock.now())) {
            throw new NotAllowed("error.export.notApproved");
        }
        write(callers.current(), id, list(export.list()), export.filters(), words, out);
    }

    private void write(
            Caller caller,
            UUID id,
            ExportedList list,
            Map<String, String> filters,
            Words words,
            OutputStream out) {
        int rows = list.write(filters, words, out);
        audit.action(
                caller,
                AuditAction.EXPORT,
                AuditObject.of(list.name(), id, caller.unitId(), "xlsx"),
                null,
                Changes.none().set("rows", rows).set("filters", filters));
    }

    /** The filters that a list knows, for pages that carry them along. */
    public Set<String> filters(String list) {
        return list(list).filters();
    }

    private ExportedList list(String name) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("list", "error.export.list", name));
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
