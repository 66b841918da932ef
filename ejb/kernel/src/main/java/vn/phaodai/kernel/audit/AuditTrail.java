package vn.phaodai.kernel.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;

/**
 * Shows the audit to auditors: entries about things of the units in their scope; entries about
 * nothing of a unit (calendar, settings) to those whose scope is a whole tree. Searching it is
 * itself recorded.
 */
@Stateless
@RolesAllowed(Role.AUDITOR_NAME)
public class AuditTrail {

    @Inject private AuditRepository repository;
    @Inject private Audit audit;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * Newest first. Filters: {@code who}, {@code objectType}, {@code objectId}, {@code label}
     * (part), {@code action}, {@code outcome}, {@code requestId}, {@code from} and {@code to} (a
     * day, both included, or an instant in ISO 8601).
     */
    public Page<AuditRow> search(PageRequest request) {
        Caller caller = callers.current();
        Page<AuditRow> found = repository.search(caller.scope(), seesAll(caller), request);
        if (request.after() == null) {
            audit.action(
                    caller,
                    AuditAction.SEARCH,
                    AuditObject.list("audit", caller.unitId(), null),
                    null,
                    filters(request.filters()));
        }
        return found;
    }

    public AuditRow get(UUID id) {
        Caller caller = callers.current();
        return repository
                .find(caller.scope(), seesAll(caller), id)
                .orElseThrow(() -> new NotFound("thing.auditEntry", id));
    }

    private boolean seesAll(Caller caller) {
        return caller.scope().isEverything()
                || caller.scope()
                        .root()
                        .filter(
                                root ->
                                        units.tree().roots(clock.today()).stream()
                                                .anyMatch(unit -> unit.id().equals(root)))
                        .isPresent();
    }

    private static Changes filters(Map<String, String> filters) {
        Changes used = Changes.none();
        new TreeMap<>(filters).forEach(used::set);
        return used;
    }
}
