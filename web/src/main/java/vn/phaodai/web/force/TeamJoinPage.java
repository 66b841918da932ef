package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.phaodai.force.teams.MemberDraft;
import vn.phaodai.force.teams.Schooling;
import vn.phaodai.force.teams.SecurityTeams;
import vn.phaodai.force.teams.TeamMembership;
import vn.phaodai.force.teams.TeamPosition;
import vn.phaodai.force.teams.TeamRow;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;

/** Taking somebody into a team. */
@Named("teamJoin")
@ViewScoped
public class TeamJoinPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private SecurityTeams teams;
    @Inject private TeamMembership membership;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String id;
    private TeamRow team;
    private final MemberDraft draft = new MemberDraft();

    public void load() {
        me.caller().requireAny(Role.WARD_COMMANDER, Role.HR);
        team = teams.get(RecordId.of("thing.team", id));
        draft.setTeamId(team.id());
        draft.setPosition(TeamPosition.MEMBER);
        draft.setJoinedOn(clock.today());
    }

    public String save() {
        membership.join(draft);
        Said.done("teamJoin.joined", draft.getFullName());
        return "/teams/record?faces-redirect=true&id=" + team.id();
    }

    public TeamRow getTeam() {
        return team;
    }

    public MemberDraft getDraft() {
        return draft;
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public Schooling[] getSchoolings() {
        return Schooling.values();
    }

    public TeamPosition[] getPositions() {
        return TeamPosition.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
