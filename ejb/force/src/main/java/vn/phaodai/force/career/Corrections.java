package vn.phaodai.force.career;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.units.Units;

/**
 * Proposing corrections of the own record (đề nghị đính chính hồ sơ): the officer says what should
 * stand and what shows it; HR, another person, accepts, and it stands at once, or returns it with a
 * reason.
 */
@Stateless
@RolesAllowed({
    Role.OFFICER_NAME,
    Role.REGISTRAR_NAME,
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class Corrections {

    /** Kind of the proposals. */
    public static final String KIND = "force.correction";

    private static final int EVIDENCE = 500;

    @Inject private CorrectionRepository repository;
    @Inject private CareerRepository careers;
    @Inject private CareerCatalogue catalogue;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    /** The caller's own, the latest first. */
    public List<CorrectionRow> own() {
        return repository.own(callers.current().username());
    }

    /**
     * One of the caller's own; for HR, one of an officer in scope.
     *
     * @throws NotFound if it is neither
     */
    public CorrectionRow get(UUID id) {
        Caller caller = callers.current();
        return repository
                .read(id)
                .filter(one -> one.madeBy().equals(caller.username()))
                .or(
                        () ->
                                caller.is(Role.HR)
                                        ? repository.find(caller.scope(), id)
                                        : Optional.empty())
                .orElseThrow(() -> new NotFound("thing.correction", id));
    }

    /** What the caller's own row says, to start from. */
    public Map<String, Object> identity() {
        return repository.identity(self(callers.current()).id());
    }

    private CareerRepository.Person self(Caller caller) {
        return careers.own(caller.username())
                .orElseThrow(() -> new NotFound("thing.officer", caller.username()));
    }

    /** The caller's own entry, to start from. */
    public CareerEntry entry(Register register, UUID entryId) {
        if (!register.isOpen()) {
            throw new NotFound("thing.register", register.path());
        }
        return careers.ownEntries(register, callers.current().username()).stream()
                .filter(entry -> entry.id().equals(entryId))
                .findFirst()
                .orElseThrow(() -> new NotFound("thing.careerEntry", entryId));
    }

    /**
     * Proposes what an entry of the caller's own record should say, or one that is missing.
     *
     * @param entryId entry to correct; null for one that is missing, and for the own row
     * @param values by field, all of them
     * @param evidence what shows that it is so
     * @return the correction's id
     * @throws InvalidInput if values are wrong or no evidence is named
     */
    public UUID propose(Register register, UUID entryId, Map<String, ?> values, String evidence) {
        Caller caller = callers.current();
        if (register == null) {
            throw new InvalidInput("register", "error.career.choice");
        }
        CareerRepository.Person self = self(caller);
        if (!register.isCorrectable()) {
            throw new NotFound("thing.register", register.path());
        }
        CareerCheck check = new CareerCheck(catalogue, units.tree(), clock.today());
        Map<String, Object> read = check.read(register, values);
        if (!check.wrong().isEmpty()) {
            throw new InvalidInput(check.wrong());
        }
        if (entryId == null) {
            CareerRecords.requirePast(register, read);
        }
        String shows = VietnameseText.clean(evidence);
        if (shows == null) {
            throw new InvalidInput("evidence", "error.required");
        }
        if (shows.length() > EVIDENCE) {
            throw new InvalidInput("evidence", "error.tooLong", EVIDENCE);
        }
        long version = 0;
        UUID about = register == Register.IDENTITY ? self.id() : entryId;
        if (about != null) {
            Map<String, Object> stored;
            if (register == Register.IDENTITY) {
                stored = repository.identity(about);
            } else {
                CareerEntry entry = entry(register, about);
                version = entry.version();
                stored = entry.values();
            }
            if (stored.equals(read)) {
                throw new InvalidInput("evidence", "error.correction.same");
            }
            if (repository.isPending(about)) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT, "error.proposal.pending");
            }
        }
        UUID id = Ids.next();
        UUID proposal =
                fourEyes.propose(
                        new ProposalDraft(
                                KIND,
                                id,
                                self.unitId(),
                                Set.of(self.unitId()),
                                Set.of(Role.HR),
                                "correction.proposal",
                                List.of(self.fullName())));
        Map<String, String> given = new LinkedHashMap<>();
        read.forEach((field, value) -> given.put(field, value.toString()));
        repository.add(
                new CorrectionRow(
                        id,
                        self.id(),
                        register,
                        about,
                        version,
                        given,
                        shows,
                        ProposalState.PENDING,
                        null,
                        proposal,
                        caller.username(),
                        clock.now()));
        Changes changes = Changes.none().set("register", register.path());
        read.forEach(changes::set);
        audit.action(
                caller,
                AuditAction.CREATE,
                AuditObject.of("correction", id, self.unitId(), self.serviceNumber()),
                shows,
                changes);
        return id;
    }

    /** Takes one's own proposal back while HR has not decided. */
    public void withdraw(UUID id) {
        String username = callers.current().username();
        fourEyes.withdraw(
                repository
                        .read(id)
                        .filter(one -> one.madeBy().equals(username))
                        .orElseThrow(() -> new NotFound("thing.correction", id))
                        .proposalId());
    }
}
