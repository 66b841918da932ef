package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.EditConflict;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.audit.LookUp;
import vn.phaodai.kernel.audit.LookUps;
import vn.phaodai.kernel.units.Units;

/**
 * Keeping the registers of careers (quản lý quá trình công tác). Nothing is overwritten: a
 * correction or a strike keeps what stood, with who, when and why.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class CareerRecords {

    private static final String THING = "thing.officer";
    private static final String ENTRY = "thing.careerEntry";
    private static final int REASON = 500;

    @Inject private CareerRepository repository;
    @Inject private CorrectionRepository corrections;
    @Inject private CareerCatalogue catalogue;
    @Inject private EvaluationCap cap;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;
    @Inject private LookUps lookUps;

    /**
     * The entries as they stand, the latest first. That the caller looked at this register is
     * audited, here and in the reads below.
     *
     * @throws NotFound if the officer is not in the caller's scope
     */
    public List<CareerEntry> list(UUID officerId, Register register) {
        Caller caller = callers.current();
        look(caller, officerId, register);
        return repository.entries(caller.scope(), register, officerId);
    }

    /** What was corrected or struck, the latest first. */
    public List<CareerVersion> versions(UUID officerId, Register register) {
        Caller caller = callers.current();
        look(caller, officerId, register);
        return repository.versions(caller.scope(), register, officerId);
    }

    /** Both, as one look. */
    public CareerHistory history(UUID officerId, Register register) {
        Caller caller = callers.current();
        look(caller, officerId, register);
        return new CareerHistory(
                repository.entries(caller.scope(), register, officerId),
                repository.versions(caller.scope(), register, officerId));
    }

    public CareerEntry get(UUID officerId, Register register, UUID entryId) {
        Caller caller = callers.current();
        CareerEntry entry = entry(caller, officerId, register, entryId);
        look(caller, officerId, register);
        return entry;
    }

    /** The caller's own entries, the latest first; discipline is not among them. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<CareerEntry> own(Register register) {
        return register.isOpen()
                ? repository.ownEntries(register, callers.current().username())
                : List.of();
    }

    /** What was corrected or struck in the caller's own career. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public List<CareerVersion> ownVersions(Register register) {
        return register.isOpen()
                ? repository.ownVersions(register, callers.current().username())
                : List.of();
    }

    /** Who looked at the caller's own record or changed it lately, the latest first. */
    @RolesAllowed({
        Role.OFFICER_NAME,
        Role.REGISTRAR_NAME,
        Role.WARD_COMMANDER_NAME,
        Role.DISTRICT_COMMANDER_NAME,
        Role.HR_NAME,
        Role.LEADERSHIP_NAME
    })
    public Page<LookUp> ownLooks(PageRequest request) {
        return repository
                .own(callers.current().username())
                .map(person -> lookUps.atOwn("officer", person.id(), request))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    /** Whether the caller may add, correct and strike there. */
    public boolean mayWrite(Register register) {
        return register.writers().stream().anyMatch(callers.current()::is);
    }

    /**
     * @throws NotAllowed if the caller may not write there
     */
    public void requireWriter(Register register) {
        callers.current().requireAny(register.writers().toArray(Role[]::new));
    }

    /**
     * Adds an entry.
     *
     * @param values by field, as text or in their own type
     * @throws InvalidInput if values are wrong or contradict an entry that stands, or it would be
     *     the present rank or post: those come by decision
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public UUID add(UUID officerId, Register register, Map<String, ?> values) {
        Caller caller = callers.current();
        CareerRepository.Person person = writing(caller, officerId, register);
        Map<String, Object> read = read(caller, register, values, officerId);
        requirePast(register, read);
        if (register == Register.SALARIES
                && read.get("validTo") == null
                && repository.open(register, officerId) > 0) {
            throw new InvalidInput("coefficient", "error.career.salaryByDecision");
        }
        UUID id = Ids.next();
        repository.add(register, id, officerId, read, caller.username());
        cap.check(register, read);
        Changes changes = Changes.none();
        read.forEach(changes::set);
        audit.change(caller, AuditAction.CREATE, about(register, id, person), changes);
        return id;
    }

    /**
     * Corrects an entry; what it said stays visible.
     *
     * @param version version of the entry that the caller read
     * @param reason why, and on what evidence
     * @throws InvalidInput if values are wrong, or the present rank or post would be another: those
     *     come by decision
     */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void correct(
            UUID officerId,
            Register register,
            UUID entryId,
            long version,
            Map<String, ?> values,
            String reason) {
        correct(officerId, register, entryId, version, values, reason, false);
    }

    /**
     * Corrects an entry as the officer asked and HR, a second person, accepted. So a present rank
     * that was recorded wrongly can be put right; nobody gets the next one by it.
     *
     * @throws BusinessException if it was not accepted
     */
    @RolesAllowed(Role.HR_NAME)
    public void accept(UUID correctionId) {
        CorrectionRow accepted =
                corrections
                        .read(correctionId)
                        .filter(one -> one.state() == ProposalState.APPROVED)
                        .orElseThrow(() -> new NotFound("thing.correction", correctionId));
        correct(
                accepted.officerId(),
                accepted.register(),
                accepted.entryId(),
                accepted.version(),
                accepted.given(),
                accepted.evidence(),
                true);
    }

    private void correct(
            UUID officerId,
            Register register,
            UUID entryId,
            long version,
            Map<String, ?> values,
            String reason,
            boolean accepted) {
        Caller caller = callers.current();
        CareerRepository.Person person = writing(caller, officerId, register);
        CareerEntry before = entry(caller, officerId, register, entryId);
        EditConflict.check(ENTRY, entryId, version, before.version());
        requireEvaluator(caller, register, before.values());
        Map<String, Object> read = read(caller, register, values, officerId);
        String why = reason(reason);
        Changes changes = Changes.none();
        register.fields()
                .forEach(
                        field ->
                                changes.field(
                                        field.id(),
                                        before.values().get(field.id()),
                                        read.get(field.id())));
        if (changes.isEmpty()) {
            return;
        }
        keepOpen(register, before, read);
        if (!accepted) {
            keepRank(register, before, read);
            keepSalary(register, before, read);
        }
        repository.keep(register, new UUID[] {entryId}, false, why, caller.username());
        repository.correct(register, entryId, read, caller.username());
        cap.check(register, List.of(before.values(), read));
        audit.action(caller, AuditAction.UPDATE, about(register, entryId, person), why, changes);
    }

    /** Strikes an entry that is not true; it stays visible as struck. */
    @RolesAllowed({Role.WARD_COMMANDER_NAME, Role.DISTRICT_COMMANDER_NAME, Role.HR_NAME})
    public void strike(
            UUID officerId, Register register, UUID entryId, long version, String reason) {
        Caller caller = callers.current();
        CareerRepository.Person person = writing(caller, officerId, register);
        CareerEntry entry = entry(caller, officerId, register, entryId);
        EditConflict.check(ENTRY, entryId, version, entry.version());
        requireEvaluator(caller, register, entry.values());
        if (register == Register.SALARIES && repository.salaryByDecision(entryId)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.career.salaryByDecision");
        }
        if (!register.isStrikable()
                || (register == Register.RANKS && entry.values().get("validTo") == null)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.career.notStrikable");
        }
        String why = reason(reason);
        repository.keep(register, new UUID[] {entryId}, true, why, caller.username());
        repository.strike(register, entryId);
        cap.check(register, entry.values());
        Changes changes = Changes.none();
        entry.values().forEach((field, value) -> changes.field(field, value, null));
        audit.action(caller, AuditAction.DELETE, about(register, entryId, person), why, changes);
    }

    /** The present rank and post are never entered but by a decision that takes effect. */
    static void requirePast(Register register, Map<String, Object> values) {
        if (values.get("validTo") != null) {
            return;
        }
        if (register == Register.RANKS) {
            throw new InvalidInput("validTo", "error.career.rankByDecision");
        }
        if (register == Register.POSTINGS) {
            throw new InvalidInput("validTo", "error.career.postByDecision");
        }
    }

    /** Its day and decision may have been recorded wrongly; another rank is another decision. */
    private static void keepRank(Register register, CareerEntry before, Map<String, Object> after) {
        if (register == Register.RANKS
                && before.values().get("validTo") == null
                && !before.values().get("rank").equals(after.get("rank"))) {
            throw new InvalidInput("rank", "error.officer.rankByDecision");
        }
    }

    /** The present rank and salary stay open, and the present post changes by transfer only. */
    private static void keepOpen(Register register, CareerEntry before, Map<String, Object> after) {
        boolean present = register.isContinuous() && before.values().get("validTo") == null;
        if (present && after.get("validTo") != null) {
            throw new InvalidInput("validTo", "error.career.present");
        }
        if (register == Register.POSTINGS
                && present
                && !(before.values().get("unitId").equals(after.get("unitId"))
                        && before.values().get("position").equals(after.get("position")))) {
            throw new InvalidInput("unitId", "error.officer.moveByTransfer");
        }
        if (register == Register.POSTINGS && !present && after.get("validTo") == null) {
            throw new InvalidInput("validTo", "error.required");
        }
    }

    private Map<String, Object> read(
            Caller caller, Register register, Map<String, ?> values, UUID officerId) {
        LocalDate today = clock.today();
        CareerCheck check = new CareerCheck(catalogue, units.tree(), today);
        Map<String, Object> read = check.read(register, values);
        if (!check.wrong().isEmpty()) {
            throw new InvalidInput(check.wrong());
        }
        if (register == Register.EVALUATIONS) {
            read.computeIfAbsent(
                    "unitId", none -> cap.unitOf(officerId, (Integer) read.get("year")));
            requireEvaluator(caller, register, read);
            if (!caller.is(Role.HR)
                    && !cap.unitOf(officerId, (Integer) read.get("year"))
                            .equals(read.get("unitId"))) {
                throw new InvalidInput("unitId", "error.career.evaluatingUnit");
            }
        }
        return read;
    }

    /** A commander evaluates for the own units; for others only HR does. */
    private static void requireEvaluator(
            Caller caller, Register register, Map<String, Object> entry) {
        if (register == Register.EVALUATIONS
                && !caller.is(Role.HR)
                && !caller.scope().covers((UUID) entry.get("unitId"))) {
            throw new InvalidInput("unitId", "error.career.evaluatingUnit");
        }
    }

    /** What a decision brought is another only by another decision. */
    private void keepSalary(Register register, CareerEntry before, Map<String, Object> after) {
        if (register == Register.SALARIES
                && !(before.values().get("coefficient").equals(after.get("coefficient"))
                        && before.values().get("validFrom").equals(after.get("validFrom")))
                && repository.salaryByDecision(before.id())) {
            throw new InvalidInput("coefficient", "error.career.salaryByDecision");
        }
    }

    private CareerRepository.Person writing(Caller caller, UUID officerId, Register register) {
        requireWriter(register);
        CareerRepository.Person person =
                repository
                        .lock(caller.scope(), officerId)
                        .orElseThrow(() -> new NotFound(THING, officerId));
        if (register == Register.EVALUATIONS && caller.username().equals(person.account())) {
            throw new NotAllowed("error.career.ownEvaluation");
        }
        return person;
    }

    private CareerEntry entry(Caller caller, UUID officerId, Register register, UUID entryId) {
        return repository
                .find(caller.scope(), register, officerId, entryId)
                .orElseThrow(() -> new NotFound(ENTRY, entryId));
    }

    private void look(Caller caller, UUID officerId, Register register) {
        CareerRepository.Person person =
                repository
                        .person(caller.scope(), officerId)
                        .orElseThrow(() -> new NotFound(THING, officerId));
        audit.action(
                caller,
                AuditAction.LOOK_UP,
                AuditObject.of("officer", officerId, person.unitId(), person.serviceNumber()),
                null,
                Changes.none().set("register", register.path()));
    }

    private static String reason(String typed) {
        String reason = VietnameseText.clean(typed);
        if (reason == null) {
            throw new InvalidInput("why", "error.required");
        }
        if (reason.length() > REASON) {
            throw new InvalidInput("why", "error.tooLong", REASON);
        }
        return reason;
    }

    private static AuditObject about(
            Register register, UUID entry, CareerRepository.Person person) {
        return AuditObject.of(
                "career." + register.path(), entry, person.unitId(), person.serviceNumber());
    }
}
