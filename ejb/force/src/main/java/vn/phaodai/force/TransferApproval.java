package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.units.Units;

/** Carries the decision on a proposed transfer out, in the decision's own transaction. */
@ApplicationScoped
class TransferApproval implements ProposalDetails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Inject private TransferRepository repository;
    @Inject private TransferNews news;
    @Inject private Catalogue catalogue;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(Transfers.KIND)) {
            return;
        }
        Transfer transfer = repository.lock(decision.subjectId());
        switch (decision.state()) {
            case APPROVED -> transfer.approve(clock.today());
            case RETURNED -> transfer.sendBack(decision.reason(), clock.now());
            case WITHDRAWN -> transfer.withdraw(clock.now());
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
        news.decided(transfer, decision);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Transfers.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId) {
        Transfer transfer = repository.read(subjectId);
        String from = Transfers.name(units.tree(), transfer.fromUnit());
        String to = Transfers.name(units.tree(), transfer.toUnit());
        List<ProposalDetail.Line> lines = new ArrayList<>();
        lines.add(new ProposalDetail.Line("transfer.unit", from, to));
        lines.add(
                new ProposalDetail.Line(
                        "transfer.position",
                        position(transfer.fromPosition()),
                        position(transfer.position())));
        lines.add(
                new ProposalDetail.Line(
                        "transfer.effectiveOn", null, DAY.format(transfer.effectiveOn())));
        lines.add(
                new ProposalDetail.Line(
                        "transfer.decision",
                        null,
                        transfer.decisionNumber() + " · " + DAY.format(transfer.decisionDate())));
        if (transfer.state() == TransferState.PROPOSED
                && !transfer.fromUnit().equals(transfer.toUnit())) {
            lines.add(strength("transfer.strengthFrom", transfer.fromUnit(), transfer, -1));
            lines.add(strength("transfer.strengthTo", transfer.toUnit(), transfer, 1));
        }
        return new ProposalDetail(lines);
    }

    private ProposalDetail.Line strength(String key, UUID unit, Transfer transfer, int change) {
        Strength before = repository.strength(unit, transfer.effectiveOn());
        return new ProposalDetail.Line(
                key,
                before.present() + " / " + before.establishment(),
                before.present() + change + " / " + before.establishment());
    }

    private String position(String code) {
        return catalogue.position(code).map(Position::nameVi).orElse(code);
    }
}
