package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.attachments.AttachmentOwner;
import vn.phaodai.kernel.attachments.AttachmentRights;

/**
 * Papers of a version (văn bản kèm theo): whoever sees the version reads them; HR adds while it has
 * not ended. What the second person had at hand when deciding stays.
 */
@ApplicationScoped
class VersionPapers implements AttachmentOwner {

    static final String TYPE = "establishmentVersion";

    @Inject private EstablishmentVersionRepository repository;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private BusinessClock clock;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public AttachmentRights rights(UUID id) {
        Caller caller = callers.current();
        caller.requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
        VersionRow version =
                repository
                        .find(caller.scope(), clock.today(), id)
                        .orElseThrow(() -> new NotFound("thing.establishmentVersion", id));
        return new AttachmentRights(
                version.unitId(),
                version.decisionNumber(),
                caller.is(Role.HR),
                version.state() != VersionState.WITHDRAWN
                        && version.state() != VersionState.REVOKED,
                decidedAt(version));
    }

    /** When somebody decided; null while nobody has. Whoever cannot see when, removes nothing. */
    private Instant decidedAt(VersionRow version) {
        return version.state() == VersionState.DRAFT || version.state() == VersionState.PROPOSED
                ? null
                : fourEyes.find(version.proposalId())
                        .map(ProposalRow::decidedAt)
                        .orElse(Instant.MAX);
    }
}
