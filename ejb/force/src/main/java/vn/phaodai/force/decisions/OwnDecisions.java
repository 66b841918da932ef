package vn.phaodai.force.decisions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.units.Units;

/** The decisions about oneself. */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class OwnDecisions {

    private static final int MOST = 200;

    @Inject private DecisionListRepository rows;
    @Inject private Callers callers;
    @Inject private Units units;

    /**
     * Decisions about the caller once they were approved, also those that did not come about or
     * were taken back, the latest first. Discipline is told in its own place.
     */
    public List<OfficerDecision> list() {
        return rows.own(callers.current().username(), units.tree(), MOST);
    }
}
