package vn.phaodai.kernel.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** Lets an administrator see what does not get through, and try it again. */
@Stateless
@RolesAllowed(Role.ADMIN_NAME)
public class OutboxCare {

    @Inject private OutboxRepository repository;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;

    public Page<StuckMessage> failing(PageRequest request) {
        return repository.failing(request);
    }

    public void tryAgain(UUID id) {
        if (!repository.revive(id, clock.now())) {
            throw new NotFound("thing.outboxMessage", id);
        }
        audit.change(
                callers.current(),
                AuditAction.UPDATE,
                AuditObject.of("outbox", id, null, null),
                Changes.none().field("state", "DEAD", "WAITING"));
    }
}
