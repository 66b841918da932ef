package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import vn.phaodai.force.teams.NeighbourhoodDraft;
import vn.phaodai.force.teams.NeighbourhoodKind;
import vn.phaodai.force.teams.SecurityTeams;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;

/** Registering a neighbourhood, with the team if it is founded already. */
@Named("teamForm")
@ViewScoped
public class TeamFormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SecurityTeams teams;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private final NeighbourhoodDraft draft = new NeighbourhoodDraft();

    public void load() {
        me.caller().requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR);
        draft.setKind(NeighbourhoodKind.QUARTER);
        draft.setValidFrom(clock.today());
        if (me.caller().is(Role.WARD_COMMANDER)) {
            draft.setUnitId(me.caller().unitId());
        }
    }

    public String save() {
        UUID id = teams.register(draft);
        Said.done("team.registered", draft.getName());
        return "/teams/record?faces-redirect=true&id=" + id;
    }

    public NeighbourhoodDraft getDraft() {
        return draft;
    }

    public NeighbourhoodKind[] getKinds() {
        return NeighbourhoodKind.values();
    }
}
