package vn.phaodai.kernel.approval;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.AuditObject;
import vn.phaodai.kernel.audit.Changes;

/** Proposing and deciding, for every capability. */
@Stateless
@PermitAll
public class FourEyes {

    @Inject private ProposalRepository repository;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private BusinessClock clock;
    @Inject private Instance<ProposalDetails> details;
    @Inject private Event<ProposalDecided> decided;
    @Inject private Event<ProposalOpened> opened;

    /**
     * Opens a proposal in the caller's name; the caller's right to propose is checked by the
     * capability.
     */
    public UUID propose(ProposalDraft draft) {
        return propose(callers.current(), draft);
    }

    /** The same in the name of somebody whose file is stored later, in the background. */
    public UUID propose(Caller caller, ProposalDraft draft) {
        if (repository.isPending(draft.kind(), draft.subjectId())) {
            throw new BusinessException(BusinessException.Kind.CONFLICT, "error.proposal.pending");
        }
        Proposal proposal = new Proposal(draft, caller, clock.now());
        repository.add(proposal);
        audit.change(caller, AuditAction.PROPOSE, about(proposal), Changes.none());
        opened.fire(new ProposalOpened(proposal.id(), draft, caller));
        return proposal.id();
    }

    public void approve(UUID id) {
        decide(
                id,
                AuditAction.APPROVE,
                ProposalState.APPROVED,
                (proposal, by) -> proposal.approve(by, clock.now()));
    }

    public void sendBack(UUID id, String reason) {
        decide(
                id,
                AuditAction.RETURN,
                ProposalState.RETURNED,
                (proposal, by) -> proposal.sendBack(by, clock.now(), reason));
    }

    public void withdraw(UUID id) {
        decide(
                id,
                AuditAction.WITHDRAW,
                ProposalState.WITHDRAWN,
                (proposal, by) -> proposal.withdraw(by, clock.now()));
    }

    /** The pending proposal about a thing. */
    public UUID pendingAbout(String kind, UUID subjectId) {
        return repository
                .pendingAbout(callers.current(), kind, subjectId)
                .orElseThrow(() -> new NotFound("thing.proposal", subjectId));
    }

    /** What waits for the caller's decision. */
    public Page<ProposalRow> waitingForMe(PageRequest request) {
        return repository.waitingFor(callers.current(), request);
    }

    public long countWaitingForMe() {
        return repository.countWaitingFor(callers.current());
    }

    /** All proposals the caller may see, in whatever state. */
    public Page<ProposalRow> visible(PageRequest request) {
        return repository.visibleTo(callers.current(), request);
    }

    /** One proposal, if the caller may see it. */
    public Optional<ProposalRow> find(UUID id) {
        return id == null ? Optional.empty() : repository.find(callers.current(), id);
    }

    /** One proposal, whoever's turn it is. */
    public ProposalRow get(UUID id) {
        return repository
                .find(callers.current(), id)
                .orElseThrow(() -> new NotFound("thing.proposal", id));
    }

    /** What would change, told by the capability whose kind of proposal it is. */
    public ProposalDetail detail(UUID id, Locale reader) {
        ProposalRow row = get(id);
        for (ProposalDetails source : details) {
            if (source.kinds().contains(row.kind())) {
                return source.detail(row.kind(), row.subjectId(), reader);
            }
        }
        return ProposalDetail.NONE;
    }

    private void decide(
            UUID id,
            AuditAction action,
            ProposalState state,
            BiConsumer<Proposal, Caller> decision) {
        Caller caller = callers.current();
        Proposal proposal =
                repository.lock(caller, id).orElseThrow(() -> new NotFound("thing.proposal", id));
        decision.accept(proposal, caller);
        repository.flush();
        audit.change(
                caller,
                action,
                about(proposal),
                Changes.none()
                        .field("state", ProposalState.PENDING, state)
                        .set("reason", proposal.reason()));
        decided.fire(
                new ProposalDecided(
                        proposal.id(),
                        proposal.kind(),
                        proposal.subjectId(),
                        state,
                        caller,
                        proposal.reason(),
                        proposal.proposedBy(),
                        List.of(proposal.titleArgs())));
    }

    private static AuditObject about(Proposal proposal) {
        return AuditObject.of(
                "proposal",
                proposal.id(),
                proposal.unitId(),
                proposal.kind() + " " + String.join(", ", proposal.titleArgs()));
    }
}
