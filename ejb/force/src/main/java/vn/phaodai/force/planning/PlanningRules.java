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

    private static final int LONGEST_SOURCE = 300;
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
        List<PlanningRule> known =
                repository.all().stream()
                        .filter(rule -> rule.code().equals(draft.getCode()))
                        .toList();
        List<FieldError> wrong = new ArrayList<>();
        if (known.isEmpty()) {
            wrong.add(FieldError.of("code", "error.planning.code"));
        }
        int[] bounds = BOUNDS.getOrDefault(String.valueOf(draft.getCode()), new int[] {0, MOST});
        if (draft.getValue() == null) {
            wrong.add(FieldError.of("value", "error.required"));
        } else if (draft.getValue() < bounds[0] || draft.getValue() > bounds[1]) {
            wrong.add(FieldError.of("value", "error.planning.between", bounds[0], bounds[1]));
        }
        LocalDate from = draft.getValidFrom();
        if (from == null) {
            wrong.add(FieldError.of("validFrom", "error.required"));
        } else if (known.stream().anyMatch(rule -> !rule.period().from().isBefore(from))) {
            wrong.add(FieldError.of("validFrom", "error.planning.ruleLater"));
        }
        if (draft.getSource() == null) {
            wrong.add(FieldError.of("source", "error.required"));
        } else if (draft.getSource().length() > LONGEST_SOURCE) {
            wrong.add(FieldError.of("source", "error.tooLong", LONGEST_SOURCE));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        Caller caller = callers.current();
        PlanningRule rule =
                new PlanningRule(
                        draft.getCode(),
                        draft.getValue(),
                        Period.since(from),
                        draft.getSource(),
                        caller.username(),
                        clock.now());
        repository.follow(rule);
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("planningRule", null, caller.unitId(), rule.code()),
                Changes.none()
                        .field("value", known.get(0).value(), rule.value())
                        .set("validFrom", from)
                        .set("source", rule.source()));
    }
}
