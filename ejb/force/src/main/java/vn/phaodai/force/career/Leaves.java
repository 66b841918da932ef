package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.calendar.WorkingCalendar;

/**
 * Asking for leave (nghỉ phép). An officer asks, or a commander or HR asks for one; a commander of
 * the unit or HR, another person, approves or returns; what is approved can be cancelled before it
 * ends.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Leaves {

    /** Kind of the proposals. */
    public static final String KIND = "force.leave";

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String THING = "thing.leave";
    private static final int TEXT = 300;
    private static final int LONGEST = 400;

    @Inject private LeaveRepository repository;
    @Inject private CareerRepository careers;
    @Inject private CareerCatalogue catalogue;
    @Inject private WorkingCalendar calendar;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** The officer's leave, the latest first. */
    public List<LeaveRow> list(UUID officerId) {
        return repository.of(callers.current().scope(), person(officerId).id());
    }

    /** The officer's yearly leave in a year. */
    public LeaveBalance balance(UUID officerId, int year) {
        return repository.balance(person(officerId).id(), year);
    }

    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<LeaveRow> own() {
        return repository.own(callers.current().username());
    }

    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public LeaveBalance ownBalance(int year) {
        return repository.balance(self().id(), year);
    }

    /**
     * Asks for the caller's own leave.
     *
     * @return the leave's id
     * @throws InvalidInput if fields are wrong, days overlap another leave, or no days are left
     */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public UUID request(LeaveDraft draft) {
        return propose(self(), draft);
    }

    /** Asks for the leave of an officer in scope. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID requestFor(UUID officerId, LeaveDraft draft) {
        return propose(person(officerId), draft);
    }

    /** Takes one's own request back while nobody has decided. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public void withdraw(UUID id) {
        Caller caller = callers.current();
        LeaveRow leave =
                repository
                        .read(id)
                        .filter(one -> caller.username().equals(one.madeBy()))
                        .orElseThrow(() -> new NotFound(THING, id));
        fourEyes.withdraw(leave.proposalId());
    }

    /**
     * Cancels approved leave that has not ended.
     *
     * @param reason why, for the officer
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void cancel(UUID id, String reason) {
        Caller caller = callers.current();
        LeaveRow leave =
                repository.find(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        String why = VietnameseText.clean(reason);
        if (why == null) {
            throw new InvalidInput("reason", "error.required");
        }
        if (leave.lastDay().isBefore(clock.today())
                || !repository.move(id, LeaveState.APPROVED, LeaveState.CANCELLED, why)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.leave.notCancellable");
        }
        CareerRepository.Person person = person(leave.officerId());
        audit.action(
                caller,
                AuditAction.UPDATE,
                about(id, person),
                why,
                Changes.none().field("state", LeaveState.APPROVED, LeaveState.CANCELLED));
    }

    private UUID propose(CareerRepository.Person person, LeaveDraft draft) {
        draft.clean();
        check(person, draft);
        Caller caller = callers.current();
        int days =
                calendar.days().countBetween(draft.getFirstDay().minusDays(1), draft.getLastDay());
        if (deducts(draft.getKind())) {
            LeaveBalance balance = repository.balance(person.id(), draft.getFirstDay().getYear());
            if (days > balance.left()) {
                throw new InvalidInput("lastDay", "error.leave.balance", balance.left(), days);
            }
        }
        UUID id = Ids.next();
        repository.add(id, person.id(), draft, days, caller.username());
        repository.waitFor(
                id,
                fourEyes.propose(
                        new ProposalDraft(
                                KIND,
                                id,
                                person.unitId(),
                                Set.of(person.unitId()),
                                Set.of(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR),
                                "leave.proposal",
                                List.of(
                                        person.fullName(),
                                        DAY.format(draft.getFirstDay()),
                                        DAY.format(draft.getLastDay())))));
        audit.change(
                caller,
                AuditAction.CREATE,
                about(id, person),
                Changes.none()
                        .set("kind", draft.getKind())
                        .set("firstDay", draft.getFirstDay())
                        .set("lastDay", draft.getLastDay()));
        return id;
    }

    private void check(CareerRepository.Person person, LeaveDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        if (catalogue.choice("LEAVE", draft.getKind()).isEmpty()) {
            wrong.add(FieldError.of("kind", "error.career.choice"));
        }
        LocalDate first = draft.getFirstDay();
        LocalDate last = draft.getLastDay();
        if (first == null) {
            wrong.add(FieldError.of("firstDay", "error.required"));
        }
        if (last == null) {
            wrong.add(FieldError.of("lastDay", "error.required"));
        }
        if (first != null && last != null) {
            if (last.isBefore(first)) {
                wrong.add(FieldError.of("lastDay", "error.period.empty"));
            } else if (first.plusDays(LONGEST).isBefore(last)
                    || first.isAfter(clock.today().plusDays(LONGEST))) {
                wrong.add(FieldError.of("lastDay", "error.career.far"));
            } else if (deducts(draft.getKind()) && first.isBefore(clock.today())) {
                wrong.add(FieldError.of("firstDay", "error.leave.past"));
            } else if (repository.overlaps(person.id(), first, last)) {
                wrong.add(FieldError.of("firstDay", "error.leave.overlap"));
            }
        }
        tooLong(wrong, "place", draft.getPlace());
        tooLong(wrong, "note", draft.getNote());
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static void tooLong(List<FieldError> wrong, String field, String text) {
        if (text != null && text.length() > TEXT) {
            wrong.add(FieldError.of(field, "error.tooLong", TEXT));
        }
    }

    /** Only yearly leave has a balance. */
    private static boolean deducts(String kind) {
        return "ANNUAL".equals(kind);
    }

    private CareerRepository.Person self() {
        String username = callers.current().username();
        return careers.own(username).orElseThrow(() -> new NotFound("thing.officer", username));
    }

    private CareerRepository.Person person(UUID officerId) {
        return careers.person(callers.current().scope(), officerId)
                .orElseThrow(() -> new NotFound("thing.officer", officerId));
    }

    private static AuditObject about(UUID id, CareerRepository.Person person) {
        return AuditObject.of("leave", id, person.unitId(), person.serviceNumber());
    }
}
