package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phaodai.force.RuleFigureDraft;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * The figures of careers that law or order sets: share of excellent evaluations, days of warning
 * before a certificate ends or a round of promotion closes, months from the age limit to the
 * retirement, how long ago a decision may have taken effect. A new figure holds from a day on; what
 * held before stays.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class CareerParameters {

    /** What there is, and the most that each may be. */
    private static final Map<String, Integer> MOST =
            Map.of(
                    "decision.pastDays.commendation", 730,
                    "decision.pastDays.rankPromotion", 730,
                    "decision.pastDays.salaryRaise", 730,
                    "evaluation.excellentPercent", 100,
                    "handover.days", 60,
                    "promotion.reminderDays", 30,
                    "qualification.firstWarning", 365,
                    "qualification.lastWarning", 365,
                    "retirement.goneAfterMonths", 12);

    @Inject private CareerChoiceRepository repository;
    @Inject private Callers callers;
    @Inject private Audit audit;

    /** All of them, by code, the latest first. */
    public List<CareerParameter> list() {
        return repository.parameters();
    }

    /**
     * Sets a figure from a day on.
     *
     * @param draft with a first day after the one from which the last figure holds
     * @throws InvalidInput naming the field that is wrong
     */
    public void set(RuleFigureDraft draft) {
        draft.clean();
        Integer most = draft.getCode() == null ? null : MOST.get(draft.getCode());
        if (most == null) {
            throw new InvalidInput("code", "error.career.choice");
        }
        CareerParameter last = repository.lockLast(draft.getCode()).orElseThrow();
        List<FieldError> wrong = new ArrayList<>();
        draft.check(0, most, last.validFrom(), wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        Caller caller = callers.current();
        repository.follow(last, draft, caller.username());
        audit.change(
                caller,
                AuditAction.UPDATE,
                AuditObject.of("career.parameter", null, caller.unitId(), draft.getCode()),
                Changes.none()
                        .field("value", last.value().toPlainString(), draft.getValue())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", draft.getSource()));
    }

    public static List<String> codes() {
        return MOST.keySet().stream().sorted().toList();
    }
}
