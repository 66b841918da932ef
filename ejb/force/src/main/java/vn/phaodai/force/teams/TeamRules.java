package vn.phaodai.force.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** The parameters of the teams in time: what they are, and setting new ones by a legal text. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class TeamRules {

    private static final int LONGEST_SOURCE = 300;
    private static final long MOST_MONEY = 100_000_000;

    @Inject private TeamRuleRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** All there are, the latest first. */
    public List<TeamRule> all() {
        return repository.all();
    }

    public Optional<TeamRule> on(LocalDate day) {
        return repository.on(day);
    }

    /** Sets parameters from a day on; those before stay for the months before. */
    @RolesAllowed(Role.HR_NAME)
    public TeamRule set(TeamRuleDraft draft) {
        draft.clean();
        Checks checks =
                new Checks()
                        .day("validFrom", draft.getValidFrom(), clock.today())
                        .between("baseMembers", draft.getBaseMembers(), 1, 100)
                        .between("baseResidents", draft.getBaseResidents(), 1, 1_000_000)
                        .between("stepResidents", draft.getStepResidents(), 1, 1_000_000)
                        .between("youngest", draft.getYoungest(), 14, 40)
                        .between("oldest", draft.getOldest(), 41, 100)
                        .required("schooling", draft.getSchooling())
                        .between("residenceMonths", draft.getResidenceMonths(), 0, 120)
                        .between("leaderAllowance", draft.getLeaderAllowance(), 0, MOST_MONEY)
                        .between("deputyAllowance", draft.getDeputyAllowance(), 0, MOST_MONEY)
                        .between("memberAllowance", draft.getMemberAllowance(), 0, MOST_MONEY)
                        .between("nightAllowance", draft.getNightAllowance(), 0, MOST_MONEY)
                        .between("nightsAMonth", draft.getNightsAMonth(), 0, 31)
                        .text("source", draft.getSource(), LONGEST_SOURCE);
        LocalDate from = draft.getValidFrom();
        if (from != null
                && repository.all().stream()
                        .anyMatch(rule -> !rule.period().from().isBefore(from))) {
            checks.add("validFrom", "error.teams.ruleLater");
        }
        if (from != null && from.getDayOfMonth() != 1) {
            checks.add("validFrom", "error.teams.ruleFirstDay");
        }
        checks.refuse();
        Caller caller = callers.current();
        TeamRule rule =
                new TeamRule(
                        Ids.next(),
                        Period.since(from),
                        draft.getBaseMembers(),
                        draft.getBaseResidents(),
                        draft.getStepResidents(),
                        draft.getYoungest(),
                        draft.getOldest(),
                        draft.getSchooling(),
                        draft.getResidenceMonths(),
                        draft.getLeaderAllowance(),
                        draft.getDeputyAllowance(),
                        draft.getMemberAllowance(),
                        draft.getNightAllowance(),
                        draft.getNightsAMonth(),
                        draft.getSource(),
                        caller.username(),
                        clock.now());
        repository.follow(rule);
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("teamRule", rule.id(), caller.unitId(), rule.source()),
                Changes.none()
                        .set("validFrom", from)
                        .set("leaderAllowance", rule.leaderAllowance())
                        .set("deputyAllowance", rule.deputyAllowance())
                        .set("memberAllowance", rule.memberAllowance())
                        .set("nightAllowance", rule.nightAllowance())
                        .set("nightsAMonth", rule.nightsAMonth()));
        return rule;
    }
}
