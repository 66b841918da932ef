package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FilterValue;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * The handover log (sổ giao ca) of a unit: who leaves a duty writes, somebody else receives.
 * Entries are never changed. Nothing classified may be written into it.
 */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME
})
public class Handovers {

    private static final String THING = "thing.handover";
    private static final int TEXT = 4_000;
    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("writtenAt", SortKey.instant("written_at"))
                    .ownOrder(new SortOrder("writtenAt", true))
                    .filter(
                            "unitId",
                            "unit_id = cast(:v as uuid)",
                            typed -> FilterValue.id("unitId", typed))
                    .filter("open", "(received_at is null) = cast(:v as boolean)");

    @Inject private HandoverRepository repository;
    @Inject private RosterRepository rosters;
    @Inject private DutyChangeRepository changes;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** The latest first. Filters: {@code unitId}, {@code open=true}. */
    public Page<Handover> list(PageRequest request) {
        return repository.page(callers.current().scope(), COLUMNS, request);
    }

    public long count(Map<String, String> filters) {
        return repository.count(callers.current().scope(), COLUMNS, filters);
    }

    /** Hands a duty over: whose it is, or a commander of the unit. */
    public UUID write(UUID dutyId, String text) {
        Caller caller = callers.current();
        String said = VietnameseText.clean(text);
        if (dutyId == null) {
            throw new InvalidInput("dutyId", "error.required");
        }
        if (said == null) {
            throw new InvalidInput("text", "error.required");
        }
        if (said.length() > TEXT) {
            throw new InvalidInput("text", "error.tooLong", TEXT);
        }
        DutyRow duty =
                rosters.duty(caller.scope(), dutyId)
                        .orElseThrow(() -> new NotFound("thing.duty", dutyId));
        boolean own =
                duty.officerId() != null
                        && changes.officerOf(caller.username())
                                .filter(duty.officerId()::equals)
                                .isPresent();
        if (!own && !caller.isAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER)) {
            throw new NotAllowed("error.dutyChange.notYours");
        }
        if (duty.startsAt().isAfter(clock.now())) {
            throw new InvalidInput("dutyId", "error.handover.early");
        }
        UUID id = Ids.next();
        repository.add(id, duty, said, caller.username(), clock.now());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("handover", id, duty.unitId(), duty.shift() + " " + duty.day()),
                Changes.none());
        return id;
    }

    /** Takes over what another has written. */
    public void receive(UUID id) {
        Caller caller = callers.current();
        Handover entry =
                repository.find(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        if (entry.writtenBy().equals(caller.username())) {
            throw new NotAllowed("error.handover.own");
        }
        if (!repository.receive(id, caller.username(), clock.now())) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.handover.received");
        }
        audit.change(
                caller,
                AuditAction.UPDATE,
                AuditObject.of("handover", id, entry.unitId(), entry.shift() + " " + entry.day()),
                Changes.none().set("receivedBy", caller.username()));
    }
}
