package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Keeping officers' records (quản lý hồ sơ cán bộ). */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class OfficerRecords {

    private static final String THING = "thing.officer";
    private static final String AT = "at";
    private static final String STATUS = "status";
    private static final int LONGEST_REASON = 500;
    private static final SortKey GIVEN_NAME = SortKey.text("given_name");
    private static final SortKey FULL_NAME = SortKey.text("full_name");

    @Inject private OfficerRepository repository;
    @Inject private Catalogue catalogue;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private OfficerAccounts accounts;

    /**
     * Officers in the caller's scope, by given name. Filters: {@code q} (part of the name, without
     * diacritics if need be, or of the service number), {@code unitId} (the unit and all below it),
     * {@code ownUnitId} (the unit without those below it), {@code rank}, {@code position}, {@code
     * status} (a status, or {@code ALL}; without it those who serve), {@code at} (ISO date: where
     * they served on that day).
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<OfficerRow> list(PageRequest request) {
        LocalDate at = dayOf(request.filters());
        return repository.list(
                callers.current().scope(),
                at,
                columns(at),
                request.filteredBy(withoutDay(request.filters())));
    }

    /** How many officers {@link #list} has under these filters. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count(Map<String, String> filters) {
        LocalDate at = dayOf(filters);
        return repository.count(callers.current().scope(), at, columns(at), withoutDay(filters));
    }

    /**
     * The record, and the audit entry that the caller looked at it.
     *
     * @throws NotFound if there is none in the caller's scope
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OfficerRecord get(UUID id) {
        Caller caller = callers.current();
        OfficerRecord record =
                repository.lookUp(caller, id).orElseThrow(() -> new NotFound(THING, id));
        return caller.is(Role.HR) || record.isOf(caller.username()) ? record : record.masked();
    }

    /** An officer as lists show one; empty if there is none in the caller's scope. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<OfficerRow> line(UUID id) {
        return repository.line(callers.current().scope(), id);
    }

    /** Where the officer serves and served, the latest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PostingRow> postings(UUID id) {
        return repository.postings(callers.current().scope(), id);
    }

    /** The caller's own record; empty if the account belongs to no officer. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public Optional<OfficerRecord> own() {
        return repository.ofAccount(callers.current().username());
    }

    /** The caller's own career, the latest first. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<PostingRow> ownPostings() {
        return repository.postingsOfAccount(callers.current().username());
    }

    /**
     * What is possible but unusual about this draft, for the form to show before it is saved; empty
     * also while the draft has errors.
     */
    @RolesAllowed(Role.HR_NAME)
    public List<FieldError> doubts(OfficerDraft draft) {
        OfficerCheck check = check();
        return check.describing(draft).isEmpty() ? check.doubts(draft) : List.of();
    }

    /**
     * Takes a new officer on.
     *
     * @return the officer's id
     * @throws InvalidInput if fields are wrong, or number, personal id or account is another's
     */
    @RolesAllowed(Role.HR_NAME)
    public UUID create(OfficerDraft draft) {
        Caller caller = callers.current();
        refuse(check().joining(draft));
        caller.scope().require(draft.getUnitId());
        Officer officer = new Officer(draft, caller.username(), clock.now());
        repository.add(
                caller,
                officer,
                new Posting(
                        officer.id(),
                        draft.getUnitId(),
                        draft.getPosition(),
                        draft.getPostedSince(),
                        PostingKind.RECRUITMENT,
                        draft.getDecisionNumber(),
                        draft.getDecisionDate(),
                        null),
                described(officer));
        accounts.follow(officer.account());
        return officer.id();
    }

    /**
     * Changes a record.
     *
     * @param version version of the record that the caller read
     * @throws OfficerChangedMeanwhile if somebody else has changed it since
     * @throws InvalidInput if fields are wrong, or unit, position or rank is another, or somebody
     *     leaves, returns or goes to study or on leave: all that takes a decision, by two people;
     *     or if the status changes otherwise without a reason
     */
    @RolesAllowed(Role.HR_NAME)
    public void change(UUID id, long version, OfficerDraft draft) {
        Caller caller = callers.current();
        Officer officer =
                repository.lock(caller.scope(), id).orElseThrow(() -> new NotFound(THING, id));
        if (officer.version() != version) {
            throw new OfficerChangedMeanwhile(officer.changedBy(), officer.changedAt());
        }
        refuse(check().describing(draft));
        refuse(byDecision(caller, officer, draft));
        Changes changes = changes(officer, draft);
        if (changes.isEmpty()) {
            return;
        }
        String account = officer.account();
        boolean described =
                !Objects.equals(officer.fullName(), draft.getFullName())
                        || !Objects.equals(officer.mail(), draft.getMail());
        officer.describe(draft, caller.username(), clock.now());
        repository.flush();
        audit.change(caller, AuditAction.UPDATE, about(officer), changes);
        if (!Objects.equals(account, officer.account())) {
            if (account != null) {
                accounts.takeAway(account);
            }
            accounts.follow(officer.account());
        } else if (described) {
            accounts.describe(officer.account());
        }
    }

    /** What the draft says otherwise than decisions have it. */
    private List<FieldError> byDecision(Caller caller, Officer officer, OfficerDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        if (!officer.serves(draft.getUnitId(), draft.getPosition())) {
            wrong.add(FieldError.of("unitId", "error.officer.moveByTransfer"));
        }
        if (!officer.rank().equals(draft.getRank())) {
            wrong.add(FieldError.of("rank", "error.officer.rankByDecision"));
        } else if (!officer.rankSince().equals(draft.getRankSince())) {
            wrong.add(FieldError.of("rankSince", "error.officer.rankSinceInRegister"));
        }
        if (officer.status() != draft.getStatus()) {
            standing(caller, officer, draft).ifPresent(wrong::add);
        }
        return wrong;
    }

    /** What no kind of decision covers is changed by hand, with a reason. */
    private Optional<FieldError> standing(Caller caller, Officer officer, OfficerDraft draft) {
        OfficerStatus status = officer.status();
        if (!status.isServing() || !draft.getStatus().isServing()) {
            return Optional.of(FieldError.of(STATUS, "error.officer.leaveByDecision"));
        }
        if (draft.getStatus().isAbsence()) {
            return Optional.of(FieldError.of(STATUS, "error.officer.awayByDecision"));
        }
        if (status.isAbsence() && repository.isAwayByDecision(caller.scope(), officer.id())) {
            return Optional.of(FieldError.of(STATUS, "error.officer.backByDecision"));
        }
        String reason = draft.getStatusReason();
        if (reason == null) {
            return Optional.of(FieldError.of("statusReason", "error.officer.statusReason"));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(FieldError.of("statusReason", "error.tooLong", LONGEST_REASON))
                : Optional.empty();
    }

    private OfficerCheck check() {
        return new OfficerCheck(catalogue, units.tree(), clock.today());
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    static AuditObject about(Officer officer) {
        return AuditObject.of("officer", officer.id(), officer.unitId(), officer.serviceNumber());
    }

    private static Changes described(Officer officer) {
        return Changes.none()
                .set("serviceNumber", officer.serviceNumber())
                .set("fullName", officer.fullName())
                .set("rank", officer.rank())
                .set("unitId", officer.unitId())
                .set("position", officer.position())
                .set("postedSince", officer.postedSince());
    }

    private static Changes changes(Officer before, OfficerDraft after) {
        boolean stands = before.status() == after.getStatus();
        return Changes.none()
                .field("serviceNumber", before.serviceNumber(), after.getServiceNumber())
                .field("fullName", before.fullName(), after.getFullName())
                .field("birthDate", before.birthDate(), after.getBirthDate())
                .field("sex", before.sex(), after.getSex())
                .field("personalId", before.personalId(), after.getPersonalId())
                .field("phone", before.phone(), after.getPhone())
                .field("mail", before.mail(), after.getMail())
                .field(STATUS, before.status(), after.getStatus())
                .set("statusReason", stands ? null : after.getStatusReason())
                .field("account", before.account(), after.getAccount());
    }

    private ListColumns columns(LocalDate at) {
        UnitTree tree = units.tree();
        LocalDate day = at == null ? clock.today() : at;
        return ListColumns.keyedBy("id")
                .sort("fullName", GIVEN_NAME, FULL_NAME)
                .sort("serviceNumber", SortKey.text("service_number"))
                .sort("rank", SortKey.number("rank_order"), GIVEN_NAME, FULL_NAME)
                .sort("position", SortKey.number("position_order"), GIVEN_NAME, FULL_NAME)
                .sort("birthDate", SortKey.date("birth_date"))
                .sort("rankSince", SortKey.date("rank_since"))
                .sort("postedSince", SortKey.date("posted_since"))
                .filter("q", "search_text like :v", OfficerRecords::pattern)
                .filter("rank", "rank = :v")
                .filter("position", "position = :v")
                .filter(STATUS, "(:v = 'ALL' or status = :v)")
                .filter("unitId", "unit_id = any(:v)", typed -> subtree(tree, typed, day))
                .filter("ownUnitId", "unit_id = any(:v)", OfficerRecords::alone);
    }

    /** Words in their order, with anything between them. */
    public static String pattern(String typed) {
        return Arrays.stream(VietnameseText.searchForm(typed).split(" "))
                .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
                .collect(Collectors.joining("%", "%", "%"));
    }

    private static UUID[] subtree(UnitTree tree, String typed, LocalDate day) {
        return tree.subtree(alone(typed)[0], day).toArray(UUID[]::new);
    }

    private static UUID[] alone(String typed) {
        try {
            return new UUID[] {UUID.fromString(typed)};
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("unitId", "error.unit.unknown");
        }
    }

    /** The day asked for; null for today, which is read faster. */
    private LocalDate dayOf(Map<String, String> filters) {
        String typed = VietnameseText.clean(filters.get(AT));
        if (typed == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.equals(clock.today()) ? null : day;
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput(AT, "error.date.malformed");
        }
    }

    private static Map<String, String> withoutDay(Map<String, String> filters) {
        Map<String, String> others = new HashMap<>(filters);
        others.remove(AT);
        return others;
    }
}
