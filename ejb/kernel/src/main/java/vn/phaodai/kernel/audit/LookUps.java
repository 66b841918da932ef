package vn.phaodai.kernel.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;

/** Who looked at a record: for those who answer for it, not only for the auditor. */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class LookUps {

    @Inject private LookUpRepository repository;
    @Inject private Callers callers;

    /**
     * Looks at one record of the caller's scope and changes of it, the latest first.
     *
     * @param type kind of thing, as {@code officer}
     */
    public Page<LookUp> at(String type, UUID id, PageRequest request) {
        return repository.at(callers.current().scope(), type, id, request);
    }

    /**
     * The same about the caller's own record, whatever its unit was then. Only for use cases that
     * found the id by the account that was signed in with.
     */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public Page<LookUp> atOwn(String type, UUID id, PageRequest request) {
        return repository.atOwn(type, id, request);
    }
}
