package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.teams.MemberDecision;
import vn.phaodai.force.teams.MemberDraft;
import vn.phaodai.force.teams.MemberRow;
import vn.phaodai.force.teams.PositionRow;
import vn.phaodai.force.teams.Schooling;
import vn.phaodai.force.teams.TeamMembership;
import vn.phaodai.force.teams.TeamPosition;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.web.Me;
import vn.phaodai.web.kit.Days;

/** One member of a team: the conditions on a day, positions, and decisions to take. */
@Named("teamMember")
@ViewScoped
public class TeamMemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private TeamMembership membership;
    @Inject private BusinessClock clock;
    @Inject private Me me;

    private String id;
    private String at;
    private LocalDate on;
    private MemberRow member;
    private List<PositionRow> positions;
    private MemberDraft draft;
    private MemberDecision decision = new MemberDecision();
    private boolean leaving;

    public void load() {
        UUID wanted = RecordId.of("thing.teamMember", id);
        on = Days.of(at, clock.today());
        member = membership.get(wanted, on);
        positions = membership.positions(wanted);
        draft = isEditable() ? membership.draft(wanted) : new MemberDraft();
    }

    public void correct() {
        membership.correct(member.id(), member.version(), draft);
        load();
        Said.here("team.saved");
    }

    public void beginMove() {
        decision = new MemberDecision();
        leaving = false;
    }

    public void beginLeave() {
        decision = new MemberDecision();
        leaving = true;
    }

    public void decide() {
        if (leaving) {
            membership.leave(member.id(), decision);
        } else {
            membership.position(member.id(), decision);
        }
        load();
        Said.here("team.saved");
    }

    public boolean isEditable() {
        return me.caller().isAny(Role.WARD_COMMANDER, Role.HR);
    }

    public boolean isServing() {
        return member.leftOn() == null;
    }

    public MemberRow getMember() {
        return member;
    }

    public List<PositionRow> getPositions() {
        return positions;
    }

    public MemberDraft getDraft() {
        return draft;
    }

    public MemberDecision getDecision() {
        return decision;
    }

    /** Whether the decision on show ends the membership. */
    public boolean isLeaving() {
        return leaving;
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public Schooling[] getSchoolings() {
        return Schooling.values();
    }

    public TeamPosition[] getTeamPositions() {
        return TeamPosition.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getOn() {
        return on;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
