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

/**
 * Papers of a decision (văn bản kèm theo): whoever sees the decision reads them; its maker and HR
 * add while it has not ended. What the second person had at hand when deciding stays.
 */
@ApplicationScoped
class DecisionPapers implements AttachmentOwner {

    static final String TYPE = "decision";

    @Inject private DecisionListRepository rows;
    @Inject private FourEyes fourEyes;
    @Inject private Callers callers;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public AttachmentRights rights(UUID id) {
        Caller caller = callers.current();
        caller.requireAny(Role.WARD_COMMANDER, Role.DISTRICT_COMMANDER, Role.HR, Role.LEADERSHIP);
        DecisionRow decision =
                rows.find(caller, id).orElseThrow(() -> new NotFound("thing.decision", id));
        return new AttachmentRights(
                decision.unitId(),
                decision.number(),
                caller.is(Role.HR) || decision.madeBy().equals(caller.username()),
                decision.state().isOpen(),
                decidedAt(decision));
    }

    /** When somebody decided; null while nobody has. Whoever cannot see when, removes nothing. */
    private Instant decidedAt(DecisionRow decision) {
        return decision.state() == DecisionState.DRAFT || decision.state() == DecisionState.PROPOSED
                ? null
                : fourEyes.find(decision.proposalId())
                        .map(ProposalRow::decidedAt)
                        .orElse(Instant.MAX);
    }
}
