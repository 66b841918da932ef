package vn.phaodai.force.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** The figures of the roster rules in time, and setting new ones by a text that orders them. */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME,
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME
})
public class RosterRules {

    /** Codes with the least and the most that makes sense. */
    private static final Map<String, int[]> RANGES =
            Map.of(
                    "REST_AFTER_NIGHT_HOURS", new int[] {0, 48},
                    "WEEKLY_REST_HOURS", new int[] {0, 72},
                    "COMMAND_PRESENT", new int[] {0, 1},
                    "LONGEST_ROSTER_DAYS", new int[] {7, 62},
                    "DRAFT_UNIT_SECONDS", new int[] {1, 20},
                    "DRAFT_JOB_SECONDS", new int[] {10, 3_600});

    @Inject private PlanRepository repository;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** All there were, are and will be, by code, the earliest first. */
    public List<RosterRule> all() {
        return repository.rules().stream().map(Plans::rule).toList();
    }

    /** What can be set. */
    public List<String> codes() {
        return RANGES.keySet().stream().sorted().toList();
    }

    /**
     * Sets a figure from a day on; rosters of the days before keep the one they were made by.
     *
     * @throws InvalidInput naming the field that is wrong
     */
    @RolesAllowed(Role.HR_NAME)
    public void set(RuleFigureDraft draft) {
        draft.clean();
        Caller caller = callers.current();
        int[] range = draft.getCode() == null ? null : RANGES.get(draft.getCode());
        if (range == null) {
            throw new InvalidInput("code", "error.rosterRule.code");
        }
        List<FieldError> wrong = new ArrayList<>();
        draft.check(range[0], range[1], lastFixed(draft.getCode()), wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        repository.follow(
                draft.getCode(), draft.getValue(), draft.getValidFrom(), draft.getSource());
        audit.change(
                caller,
                AuditAction.CREATE,
                AuditObject.of("rosterRule", null, caller.unitId(), draft.getCode()),
                Changes.none()
                        .set("value", draft.getValue())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", draft.getSource()));
    }

    /** The latest day whose rosters are judged by a figure that stands: the past, or its first. */
    private LocalDate lastFixed(String code) {
        LocalDate yesterday = clock.today().minusDays(1);
        return repository.rules().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.from())
                .filter(each -> each.isAfter(yesterday))
                .max(Comparator.naturalOrder())
                .orElse(yesterday);
    }
}
