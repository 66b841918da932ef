package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String THING = "thing.leave";
    private static final String NOT_CANCELLABLE = "error.leave.notCancellable";
    private static final int TEXT = 300;
    private static final int REASON = 500;
    private static final int LONGEST = 400;

    @Inject private LeaveRepository repository;
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
                about(id, person),
                why,
                Changes.none().field("state", LeaveState.APPROVED, LeaveState.CANCELLED));
        tell(caller, leave, person, "notice.leave.cancelled", DAY.format(leave.firstDay()), why);
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
                about(id, person),
                why,
                Changes.none()
                        .field("lastDay", leave.lastDay(), lastDay)
                        .field("workingDays", leave.workingDays(), days));
        tell(
                caller,
                leave,
                person,
                "notice.leave.ended",
                DAY.format(leave.firstDay()),
                DAY.format(lastDay),
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
        if (deducts(draft.getKind())) {
            requireDaysLeft(person, draft);
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
