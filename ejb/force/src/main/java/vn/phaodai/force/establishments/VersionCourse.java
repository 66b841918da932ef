package vn.phaodai.force.establishments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalDraft;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;

/**
 * Takes versions from the draft to their end; a second person approves them and their revocation.
 */
@Stateless
@RolesAllowed(Role.HR_NAME)
public class VersionCourse {

    /** Kind of the proposals. */
    public static final String KIND = "force.establishmentVersion";

    /** Kind of the proposals to revoke one. */
    public static final String REVOCATION = "force.establishmentRevocation";

    private static final int LONGEST_REASON = 1_000;

    @Inject private EstablishmentVersions versions;
    @Inject private EstablishmentVersionRepository repository;
    @Inject private VersionFigureRepository figures;
    @Inject private VersionAccess access;
    @Inject private VersionCheck check;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    public void propose(UUID id) {
        Caller caller = callers.current();
        EstablishmentVersion known = access.draft(caller, id);
        if (!figures.isFirst(id)) {
            known.requireFrom(clock.today());
        }
        check.requireUnmoved(known);
        known.propose(
                fourEyes.propose(
                        new ProposalDraft(
                                KIND,
                                id,
                                known.unitId(),
                                Set.of(known.unitId()),
                                Set.of(Role.HR, Role.LEADERSHIP),
                                "establishmentVersion.proposal",
                                List.of(known.title(), VietnameseText.day(known.effectiveOn())))));
        repository.flush();
    }

    /**
     * Proposes to revoke an approved version before its day; another person approves that too.
     *
     * @throws BusinessException if its day has come, or it is not approved
     */
    public void revoke(UUID id, String reason) {
        Caller caller = callers.current();
        String why = VietnameseText.clean(reason);
        if (why == null) {
            throw new InvalidInput("reason", "error.required");
        }
        if (why.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "error.tooLong", LONGEST_REASON);
        }
        EstablishmentVersion known = access.lock(caller, id);
        known.requireApproved();
        known.requireBefore(clock.today());
        known.askRevocation(
                fourEyes.propose(
                        new ProposalDraft(
                                REVOCATION,
                                id,
                                known.unitId(),
                                Set.of(known.unitId()),
                                Set.of(Role.HR, Role.LEADERSHIP),
                                "establishmentVersion.revocation",
                                List.of(known.title(), VietnameseText.day(known.effectiveOn())))),
                why);
        repository.flush();
    }

    /** Approves the version, or that it is revoked. */
    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void approve(UUID id) {
        fourEyes.approve(waiting(versions.get(id)));
    }

    @RolesAllowed({Role.HR_NAME, Role.LEADERSHIP_NAME})
    public void sendBack(UUID id, String reason) {
        fourEyes.sendBack(waiting(versions.get(id)), reason);
    }

    /** Gives a draft up, or takes one's own proposal, of the version or of its revocation, back. */
    public void withdraw(UUID id) {
        Caller caller = callers.current();
        EstablishmentVersion known = access.lock(caller, id);
        if (known.is(VersionState.PROPOSED)) {
            fourEyes.withdraw(known.proposalId());
            return;
        }
        if (known.is(VersionState.APPROVED) && known.revocationId() != null) {
            fourEyes.withdraw(known.revocationId());
            return;
        }
        known.withdraw(clock.now());
        repository.flush();
        audit.change(caller, AuditAction.WITHDRAW, known.about(), Changes.none());
    }

    private static UUID waiting(VersionRow row) {
        return row.revocationId() == null ? row.proposalId() : row.revocationId();
    }
}
