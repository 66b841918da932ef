package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Stores the figures of an approved version, in the decision's own transaction. */
@ApplicationScoped
class EstablishmentApproval implements ProposalDetails {

    @Inject private EstablishmentVersionRepository repository;
    @Inject private Notices notices;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(EstablishmentVersions.KIND)) {
            return;
        }
        EstablishmentVersion known = repository.lockProposed(decision.subjectId());
        switch (decision.state()) {
            case APPROVED -> {
                if (!repository.isFirst(known.id())) {
                    known.requireFrom(clock.today());
                }
                known.approve(clock.now());
                repository.flush();
                audit.change(
                        decision.by(),
                        AuditAction.APPROVE,
                        EstablishmentVersions.about(known),
                        Changes.none()
                                .set("effectiveOn", known.effectiveOn())
                                .set("figures", repository.putInForce(known)));
            }
            case RETURNED -> known.sendBack(decision.reason());
            case WITHDRAWN -> known.withdraw(clock.now());
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
        if (decision.state() != ProposalState.WITHDRAWN) {
            boolean approved = decision.state() == ProposalState.APPROVED;
            notices.toPerson(
                    decision.proposedBy(),
                    new NoticeText(
                            approved
                                    ? "notice.establishmentVersion.approved"
                                    : "notice.establishmentVersion.returned",
                            List.of(
                                    known.title(),
                                    approved
                                            ? EstablishmentVersions.DAY.format(known.effectiveOn())
                                            : decision.reason()),
                            "/establishments/" + known.id()));
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EstablishmentVersions.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        EstablishmentVersion known = repository.read(subjectId);
        return new ProposalDetail(
                List.of(
                        new ProposalDetail.Line(
                                "establishmentVersion.title.label", null, known.title()),
                        new ProposalDetail.Line(
                                "establishmentVersion.effectiveOn",
                                null,
                                EstablishmentVersions.DAY.format(known.effectiveOn())),
                        new ProposalDetail.Line(
                                "establishmentVersion.decision",
                                null,
                                known.decisionNumber()
                                        + " · "
                                        + EstablishmentVersions.DAY.format(known.decisionDate()))));
    }
}
