package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** What stood in records of who an officer is and how to reach one, until it was corrected. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class IdentityHistory {

    @Inject private IdentityRepository repository;
    @Inject private CareerRepository careers;
    @Inject private Callers callers;
    @Inject private Audit audit;

    /**
     * The latest first. That the caller looked at it is audited if there is anything to see.
     *
     * @throws NotFound if the officer is not in the caller's scope
     */
    public List<IdentityVersion> list(UUID officerId) {
        Caller caller = callers.current();
        CareerRepository.Person person =
                careers.person(caller.scope(), officerId)
                        .orElseThrow(() -> new NotFound("thing.officer", officerId));
        boolean full = caller.is(Role.HR) || caller.username().equals(person.account());
        List<IdentityVersion> versions = repository.versions(caller.scope(), officerId, full);
        if (!versions.isEmpty()) {
            audit.action(
                    caller,
                    AuditAction.LOOK_UP,
                    AuditObject.of("officer", officerId, person.unitId(), person.serviceNumber()),
                    null,
                    Changes.none().set("register", Register.IDENTITY.path()));
        }
        return versions;
    }

    /** The caller's own, the latest first. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<IdentityVersion> own() {
        return repository.own(callers.current().username());
    }
}
