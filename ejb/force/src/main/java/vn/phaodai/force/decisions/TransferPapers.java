package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.approval.ProposalRow;
import vn.phaodai.kernel.attachments.AttachmentOwner;
import vn.phaodai.kernel.attachments.AttachmentRights;
import vn.phaodai.kernel.units.Units;

/**
 * Papers of a transfer (văn bản kèm theo): whoever sees the transfer, from either unit, reads them;
 * its proposer and HR add while it has not ended. What the second person had at hand when deciding
 * stays.
 */
@ApplicationScoped
class TransferPapers implements AttachmentOwner {

    static final String TYPE = "transfer";

    @Inject private TransferRepository repository;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;
    @Inject private Units units;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public AttachmentRights rights(UUID id) {
        Caller caller = callers.current();
        caller.requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
        TransferRow transfer =
                repository
                        .find(caller.scope(), units.tree(), id)
                        .orElseThrow(() -> new NotFound("thing.transfer", id));
        return new AttachmentRights(
                transfer.fromUnitId(),
                transfer.serviceNumber(),
                caller.is(Role.HR) || transfer.madeBy().equals(caller.username()),
                transfer.state().isOpen(),
                decidedAt(transfer));
    }

    /** When somebody decided; null while nobody has. Whoever cannot see when, removes nothing. */
    private Instant decidedAt(TransferRow transfer) {
        return transfer.state() == TransferState.PROPOSED
                ? null
                : fourEyes.find(transfer.proposalId())
                        .map(ProposalRow::decidedAt)
                        .orElse(Instant.MAX);
    }
}
