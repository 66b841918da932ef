package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.calendar.WorkingCalendar;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/**
 * Asking for leave (nghỉ phép). An officer asks, or a commander or HR asks for one; a commander of
 * the unit or HR, another person, approves or returns; what is approved can be cancelled before it
 * begins, and ended early once it has begun.
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

    private static final String THING = "thing.leave";
    private static final String NOT_CANCELLABLE = "error.leave.notCancellable";
    private static final int REASON = 500;

    @Inject private LeaveRepository repository;
    @Inject private LeaveRequests requests;
    @Inject private CareerRepository careers;
    @Inject private CareerCatalogue catalogue;
    @Inject private WorkingCalendar calendar;
    @Inject private FourEyes fourEyes;
    @Inject private Notices notices;
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
     * Cancels approved leave that has not begun before today. Leave that a decision granted goes by
     * another decision only.
     *
     * @param reason why, for the officer
     * @throws BusinessException if a decision granted it, it has begun, or it is not approved
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void cancel(UUID id, String reason) {
        Caller caller = callers.current();
        LeaveRow leave = asked(caller, id);
        String why = reason(reason);
        if (leave.state() == LeaveState.APPROVED && leave.firstDay().isBefore(clock.today())) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.leave.begun");
        }
        if (!repository.move(id, LeaveState.APPROVED, LeaveState.CANCELLED, why)) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, NOT_CANCELLABLE);
        }
        CareerRepository.Person person = person(leave.officerId());
        audit.action(
                caller,
                AuditAction.UPDATE,
                LeaveRequests.about(id, person),
                why,
                Changes.none().field("state", LeaveState.APPROVED, LeaveState.CANCELLED));
        tell(
                caller,
                leave,
                person,
                "notice.leave.cancelled",
                VietnameseText.day(leave.firstDay()),
                why);
    }

    /**
     * Ends approved leave on an earlier day; the working days after it go back to the balance.
     *
     * @param lastDay last day off, not before the first and before the one that was granted
     * @param reason why, for the officer
     * @throws BusinessException if a decision granted it, it is over, or it is not approved
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void end(UUID id, LocalDate lastDay, String reason) {
        Caller caller = callers.current();
        LeaveRow leave = asked(caller, id);
        String why = reason(reason);
        if (lastDay == null) {
            throw new InvalidInput("lastDay", "error.required");
        }
        if (leave.state() != LeaveState.APPROVED || leave.lastDay().isBefore(clock.today())) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, NOT_CANCELLABLE);
        }
        if (lastDay.isBefore(leave.firstDay()) || !lastDay.isBefore(leave.lastDay())) {
            throw new InvalidInput(
                    "lastDay",
                    "error.leave.endsOutside",
                    leave.firstDay(),
                    leave.lastDay().minusDays(1));
        }
        int days = calendar.days().countBetween(leave.firstDay().minusDays(1), lastDay);
        if (!repository.end(id, lastDay, days, why)) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, NOT_CANCELLABLE);
        }
        CareerRepository.Person person = person(leave.officerId());
        audit.action(
                caller,
                AuditAction.UPDATE,
                LeaveRequests.about(id, person),
                why,
                Changes.none()
                        .field("lastDay", leave.lastDay(), lastDay)
                        .field("workingDays", leave.workingDays(), days));
        tell(
                caller,
                leave,
                person,
                "notice.leave.ended",
                VietnameseText.day(leave.firstDay()),
                VietnameseText.day(lastDay),
                why);
    }

    /** Leave of an officer in scope that was asked for, not granted by a decision. */
    private LeaveRow asked(Caller caller, UUID id) {
        LeaveRow leave =
                repository.find(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        if (leave.decisionId() != null) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.leave.byDecision");
        }
        return leave;
    }

    /** The officer hears of it, and whoever asked for it. */
    private void tell(
            Caller caller,
            LeaveRow leave,
            CareerRepository.Person person,
            String key,
            String... args) {
        Stream.of(person.account(), leave.madeBy())
                .filter(Objects::nonNull)
                .filter(account -> !account.equals(caller.username()))
                .distinct()
                .forEach(
                        account ->
                                notices.toPerson(
                                        account,
                                        new NoticeText(
                                                key,
                                                List.of(args),
                                                account.equals(person.account())
                                                        ? "/own?tab=leave"
                                                        : "/officers/"
                                                                + person.id()
                                                                + "?tab=leave")));
    }

    private static String reason(String typed) {
        String why = VietnameseText.clean(typed);
        if (why == null) {
            throw new InvalidInput("reason", "error.required");
        }
        if (why.length() > REASON) {
            throw new InvalidInput("reason", "error.tooLong", REASON);
        }
        return why;
    }

    private UUID propose(CareerRepository.Person person, LeaveDraft draft) {
        draft.clean();
        check(person, draft);
        Caller caller = callers.current();
        int days =
                calendar.days().countBetween(draft.getFirstDay().minusDays(1), draft.getLastDay());
        if (LeaveRules.deducts(draft.getKind())) {
            requireDaysLeft(person, draft);
        }
        return requests.open(caller, person, draft, days);
    }

    /** Over New Year in each of both years. */
    private void requireDaysLeft(CareerRepository.Person person, LeaveDraft draft) {
        LocalDate first = draft.getFirstDay();
        LocalDate last = draft.getLastDay();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            int days = repository.workingDays(first, last, year);
            int left = repository.balance(person.id(), year).left();
            if (days > left) {
                throw new InvalidInput(
                        "lastDay", "error.leave.balance", left, days, Integer.toString(year));
            }
        }
    }

    private void check(CareerRepository.Person person, LeaveDraft draft) {
        List<FieldError> wrong =
                LeaveRules.check(
                        draft,
                        catalogue.choice("LEAVE", draft.getKind()).isPresent(),
                        clock.today(),
                        (first, last) -> repository.overlaps(person.id(), first, last));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private CareerRepository.Person self() {
        String username = callers.current().username();
        return careers.own(username).orElseThrow(() -> new NotFound("thing.officer", username));
    }

    private CareerRepository.Person person(UUID officerId) {
        return careers.person(callers.current().scope(), officerId)
                .orElseThrow(() -> new NotFound("thing.officer", officerId));
    }
}
