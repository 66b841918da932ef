package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Having drafts made in the background, for one unit or for all units below one that hold shifts. A
 * draft of the same days is filled anew, what was set by hand in it stays.
 */
@Stateless
@RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
public class RosterRuns {

    private static final String THING = "thing.rosterRun";
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("requestedAt", SortKey.instant("requested_at"))
                    .ownOrder(new SortOrder("requestedAt", true));

    @Inject private RosterRunRepository repository;
    @Inject private ShiftRepository shifts;
    @Inject private Plans plans;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private Event<RosterRunsWaiting> waiting;
    @Inject private Event<RosterRunCancelled> cancelled;

    /** The latest first. */
    public Page<RosterRun> list(PageRequest request) {
        return repository.page(callers.current().scope(), units.tree(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, filters);
    }

    public RosterRun get(UUID id) {
        return repository
                .find(callers.current().scope(), units.tree(), id)
                .orElseThrow(() -> new NotFound(THING, id));
    }

    /**
     * @throws InvalidInput naming the field that is wrong
     */
    public UUID request(RosterDraft draft) {
        Caller caller = callers.current();
        plans.check(caller.scope(), draft);
        UUID[] below = units.tree().subtree(draft.unitId(), draft.firstDay()).toArray(UUID[]::new);
        List<UUID> wanted =
                shifts.unitsWithShifts(caller.scope(), below, draft.firstDay(), draft.lastDay());
        if (wanted.isEmpty()) {
            throw new InvalidInput("unitId", "error.roster.noShifts");
        }
        UUID id = Ids.next();
        repository.add(id, draft, wanted, caller, clock.now());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("rosterRun", id, draft.unitId(), null),
                Changes.none()
                        .set("firstDay", draft.firstDay())
                        .set("lastDay", draft.lastDay())
                        .set("units", wanted.size()));
        waiting.fire(new RosterRunsWaiting());
        return id;
    }

    /** Stops it; drafts that are finished stay. */
    public void cancel(UUID id) {
        Caller caller = callers.current();
        RosterRun run = get(id);
        if (!repository.cancel(id, clock.now())) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.rosterRun.over", run.state());
        }
        audit.change(
                caller,
                AuditAction.WITHDRAW,
                AuditObject.of("rosterRun", id, run.unitId(), null),
                Changes.none().field("state", run.state(), RosterRunState.CANCELLED));
        cancelled.fire(new RosterRunCancelled(id));
    }
}
