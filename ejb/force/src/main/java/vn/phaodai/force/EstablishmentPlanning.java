package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;

/**
 * How many people each unit is authorised to have, by position (biên chế). Figures are set by
 * {@link vn.phaodai.force.establishments.EstablishmentVersions}, with a second person.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class EstablishmentPlanning {

    @Inject private EstablishmentRepository repository;
    @Inject private Callers callers;

    /** The figures of a unit itself on a day. */
    public List<EstablishmentRow> on(UUID unitId, LocalDate day) {
        Caller caller = callers.current();
        caller.scope().require(unitId);
        return repository.on(caller.scope(), unitId, day);
    }

    /** All figures that the unit ever had or is to have, the latest first. */
    public List<EstablishmentRow> history(UUID unitId) {
        Caller caller = callers.current();
        caller.scope().require(unitId);
        return repository.history(caller.scope(), unitId);
    }
}
