package vn.phaodai.force.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** The planner's figures and weights in time: what they are, and setting new ones with a source. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME,
    Role.AUDITOR_NAME
})
public class PlanningRules {

    private static final int MOST = 1_000_000;
    private static final int PERCENT = 100;
    private static final int MOST_MOVES = 1_000;
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_CANDIDATES = 500;
    private static final Map<String, int[]> BOUNDS =
            Map.of(
                    "secondmentMostPercent", new int[] {0, PERCENT},
                    "giverFloorPercent", new int[] {0, PERCENT},
                    "mostMoves", new int[] {1, MOST_MOVES},
                    "mostSeconds", new int[] {PlanCheck.LEAST_SECONDS, MOST_SECONDS},
                    "candidatesPerPost", new int[] {1, MOST_CANDIDATES});

    @Inject private PlanningRuleRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** Figures first, then weights; the latest of each first. */
    public List<PlanningRule> all() {
        return repository.all();
    }

    /** Values by code. */
    public Map<String, Integer> on(LocalDate day) {
        return repository.on(day);
    }

    /**
     * Sets a figure from a day on; plans of the days before keep what held then.
     *
     * @throws InvalidInput naming each field that is wrong
     */
    @RolesAllowed(Role.HR_NAME)
    public void set(RuleFigureDraft draft) {
        draft.clean();
        PlanningRule last =
                repository.all().stream()
                        .filter(rule -> rule.code().equals(draft.getCode()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("code", "error.planning.code"));
        int[] bounds = BOUNDS.getOrDefault(draft.getCode(), new int[] {0, MOST});
        List<FieldError> wrong = new ArrayList<>();
        draft.check(bounds[0], bounds[1], last.period().from(), wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        Caller caller = callers.current();
        PlanningRule rule =
                new PlanningRule(
                        draft.getCode(),
                        draft.getValue(),
                        Period.since(draft.getValidFrom()),
                        draft.getSource(),
                        caller.username(),
                        clock.now());
        repository.follow(rule);
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("planningRule", null, caller.unitId(), rule.code()),
                Changes.none()
                        .field("value", last.value(), rule.value())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", rule.source()));
    }
}
