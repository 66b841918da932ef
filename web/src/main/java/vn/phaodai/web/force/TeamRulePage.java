package vn.phaodai.web.force;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.phaodai.force.teams.Schooling;
import vn.phaodai.force.teams.TeamRule;
import vn.phaodai.force.teams.TeamRuleDraft;
import vn.phaodai.force.teams.TeamRules;

/** The parameters of the teams in time; HR sets new ones. */
@Named("teamRules")
@ViewScoped
public class TeamRulePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private TeamRules rules;

    private List<TeamRule> all;
    private TeamRuleDraft draft;

    public void load() {
        all = rules.all();
        draft = new TeamRuleDraft();
        if (!all.isEmpty()) {
            take(all.get(0));
        }
    }

    /** The form begins with what holds, so that only what is new is typed. */
    private void take(TeamRule latest) {
        draft.setBaseMembers(latest.baseMembers());
        draft.setBaseResidents(latest.baseResidents());
        draft.setStepResidents(latest.stepResidents());
        draft.setYoungest(latest.youngest());
        draft.setOldest(latest.oldest());
        draft.setSchooling(latest.schooling());
        draft.setResidenceMonths(latest.residenceMonths());
        draft.setLeaderAllowance(latest.leaderAllowance());
        draft.setDeputyAllowance(latest.deputyAllowance());
        draft.setMemberAllowance(latest.memberAllowance());
        draft.setNightAllowance(latest.nightAllowance());
        draft.setNightsAMonth(latest.nightsAMonth());
    }

    public String save() {
        TeamRule rule = rules.set(draft);
        Said.done("teamRules.saved", rule.period().from());
        return "/teams/rules?faces-redirect=true";
    }

    public List<TeamRule> getAll() {
        return all;
    }

    public TeamRuleDraft getDraft() {
        return draft;
    }

    public Schooling[] getSchoolings() {
        return Schooling.values();
    }
}
