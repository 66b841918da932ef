package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/**
 * The figures of careers that law or order sets: share of excellent evaluations, days of warning
 * before a certificate ends, months from the age limit to the retirement. A new figure holds from a
 * day on; what held before stays.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class CareerParameters {

    /** What there is, and the most that each may be. */
    private static final Map<String, Integer> MOST =
            Map.of(
                    "evaluation.excellentPercent", 100,
                    "handover.days", 60,
                    "qualification.firstWarning", 365,
                    "qualification.lastWarning", 365,
                    "retirement.goneAfterMonths", 12);

    private static final int SOURCE = 300;

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
     * @param validFrom after the day from which the last one holds
     * @throws InvalidInput naming the field that is wrong
     */
    public void set(String code, Integer value, LocalDate validFrom, String source) {
        Caller caller = callers.current();
        List<FieldError> wrong = new ArrayList<>();
        Integer most = code == null ? null : MOST.get(code);
        if (most == null) {
            throw new InvalidInput("code", "error.career.choice");
        }
        if (value == null || value < 0 || value > most) {
            wrong.add(FieldError.of("value", "error.parameter.value", 0, most));
        }
        String text = VietnameseText.clean(source);
        if (text == null) {
            wrong.add(FieldError.of("source", "error.required"));
        } else if (text.length() > SOURCE) {
            wrong.add(FieldError.of("source", "error.tooLong", SOURCE));
        }
        CareerParameter last = repository.lockLast(code).orElseThrow();
        if (validFrom == null) {
            wrong.add(FieldError.of("validFrom", "error.required"));
        } else if (!validFrom.isAfter(last.validFrom())) {
            wrong.add(FieldError.of("validFrom", "error.parameter.from", last.validFrom()));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        repository.follow(last, value, validFrom, text, caller.username());
        audit.change(
                caller,
                AuditAction.UPDATE,
                AuditObject.of("career.parameter", null, caller.unitId(), code),
                Changes.none()
                        .field("value", last.value().toPlainString(), value)
                        .set("validFrom", validFrom)
                        .set("source", text));
    }

    public static List<String> codes() {
        return MOST.keySet().stream().sorted().toList();
    }
}
