package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.phaodai.force.Catalogue;
import vn.phaodai.kernel.BusinessClock;
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
 * What whoever moves hands over: weapons, equipment, open cases, beat, accounts (danh mục bàn
 * giao). A handover asks for what holds on the day of the move; one that was begun keeps what it
 * asks for.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class HandoverKinds {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 300;

    @Inject private HandoverKindRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** All that was, is and will be handed over, with its periods. */
    public List<HandoverKind> list() {
        return repository.history();
    }

    /**
     * Has something more handed over from a day on. What is handed over no more may be so again.
     *
     * @throws InvalidInput naming the fields that are wrong
     */
    public void add(HandoverKindDraft draft) {
        draft.clean();
        repository.lock();
        List<FieldError> wrong = new ArrayList<>();
        List<HandoverKind> known =
                list().stream().filter(kind -> kind.code().equals(draft.getCode())).toList();
        if (draft.getCode() == null || !CODE.matcher(draft.getCode()).matches()) {
            wrong.add(FieldError.of("code", "error.handoverKind.code"));
        } else if (known.stream().anyMatch(kind -> kind.period().to() == null)) {
            wrong.add(FieldError.of("code", "error.handoverKind.known", draft.getCode()));
        }
        LocalDate end =
                known.stream()
                        .map(kind -> kind.period().to())
                        .filter(day -> day != null)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.MIN);
        check(draft, wrong);
        checkDay("validFrom", draft.getValidFrom(), end, wrong);
        refuse(wrong);
        Caller caller = callers.current();
        repository.add(draft, caller.username());
        audit.change(
                caller,
                AuditAction.CREATE,
                about(caller, draft.getCode()),
                Changes.none()
                        .set("nameVi", draft.getNameVi())
                        .set("nameEn", draft.getNameEn())
                        .set("position", draft.getPosition())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", draft.getSource()));
    }

    /**
     * Words it otherwise, or asks it of another position, from a day on; what held before stays.
     *
     * @throws InvalidInput naming the fields that are wrong
     */
    public void change(HandoverKindDraft draft) {
        draft.clean();
        repository.lock();
        HandoverKind open = open(draft.getCode());
        List<FieldError> wrong = new ArrayList<>();
        check(draft, wrong);
        checkDay("validFrom", draft.getValidFrom(), open.period().from().plusDays(1), wrong);
        refuse(wrong);
        Caller caller = callers.current();
        repository.end(open.code(), draft.getValidFrom(), null, caller.username());
        repository.add(draft, caller.username());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(caller, open.code()),
                Changes.none()
                        .field("nameVi", open.nameVi(), draft.getNameVi())
                        .field("nameEn", open.nameEn(), draft.getNameEn())
                        .field("position", open.position(), draft.getPosition())
                        .set("validFrom", draft.getValidFrom())
                        .set("source", draft.getSource()));
    }

    /**
     * From that day on it is not handed over.
     *
     * @param validTo first day on which it is not
     * @param source the text that ends it
     * @throws InvalidInput naming the fields that are wrong
     */
    public void end(String code, LocalDate validTo, String source) {
        repository.lock();
        HandoverKind open = open(VietnameseText.clean(code));
        String why = VietnameseText.clean(source);
        List<FieldError> wrong = new ArrayList<>();
        checkDay("validTo", validTo, open.period().from().plusDays(1), wrong);
        checkText("source", why, LONGEST_SOURCE, wrong);
        refuse(wrong);
        Caller caller = callers.current();
        repository.end(open.code(), validTo, why, caller.username());
        audit.change(
                caller,
                AuditAction.UPDATE,
                about(caller, open.code()),
                Changes.none().field("validTo", null, validTo).set("source", why));
    }

    private HandoverKind open(String code) {
        return list().stream()
                .filter(kind -> kind.code().equals(code))
                .filter(kind -> kind.period().to() == null)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("code", "error.handoverKind.none"));
    }

    private void check(HandoverKindDraft draft, List<FieldError> wrong) {
        checkText("nameVi", draft.getNameVi(), LONGEST_NAME, wrong);
        checkText("nameEn", draft.getNameEn(), LONGEST_NAME, wrong);
        if (draft.getPosition() != null && catalogue.position(draft.getPosition()).isEmpty()) {
            wrong.add(FieldError.of("position", "error.officer.position"));
        }
        checkText("source", draft.getSource(), LONGEST_SOURCE, wrong);
    }

    private static void checkText(String field, String text, int longest, List<FieldError> wrong) {
        if (text == null) {
            wrong.add(FieldError.of(field, "error.required"));
        } else if (text.length() > longest) {
            wrong.add(FieldError.of(field, "error.tooLong", longest));
        }
    }

    /** Handovers of days before have asked already. */
    private void checkDay(String field, LocalDate day, LocalDate first, List<FieldError> wrong) {
        LocalDate from = first.isAfter(clock.today()) ? first : clock.today();
        if (day == null) {
            wrong.add(FieldError.of(field, "error.required"));
        } else if (day.isBefore(from)) {
            wrong.add(FieldError.of(field, "error.handoverKind.from", from));
        }
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static AuditObject about(Caller caller, String code) {
        return AuditObject.of("handoverKind", null, caller.unitId(), code);
    }
}
