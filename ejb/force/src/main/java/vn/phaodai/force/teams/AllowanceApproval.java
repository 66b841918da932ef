package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Carries the decision on an allowance list out, in the decision's own transaction. */
@ApplicationScoped
class AllowanceApproval implements ProposalDetails {

    @Inject private AllowanceRepository repository;
    @Inject private Notices notices;
    @Inject private BusinessClock clock;
    @Inject private Audit audit;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(Allowances.KIND)) {
            return;
        }
        AllowanceList list = repository.lock(decision.subjectId());
        switch (decision.state()) {
            case APPROVED -> {
                repository
                        .approved(list.unitId(), list.month())
                        .ifPresent(
                                before -> {
                                    before.supersede();
                                    repository.flush();
                                });
                list.approve(decision.by().username(), clock.now());
                audit.change(
                        decision.by(),
                        AuditAction.TAKE_EFFECT,
                        Allowances.about(list),
                        Allowances.sums(list));
            }
            case RETURNED, WITHDRAWN -> list.backToDraft();
            case PENDING -> throw new IllegalArgumentException("A decision is not pending");
        }
        repository.flush();
        if (decision.state() != ProposalState.WITHDRAWN) {
            notices.toPerson(decision.proposedBy(), news(list, decision));
        }
    }

    private static NoticeText news(AllowanceList list, ProposalDecided decision) {
        String path = "/teams/allowances/" + list.id();
        return decision.state() == ProposalState.APPROVED
                ? new NoticeText("notice.allowance.approved", List.of(Allowances.month(list)), path)
                : new NoticeText(
                        "notice.allowance.returned",
                        List.of(Allowances.month(list), decision.reason()),
                        path);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Allowances.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        AllowanceList list = repository.read(subjectId);
        AllowanceList before =
                repository
                        .approved(list.unitId(), list.month())
                        .filter(other -> !other.id().equals(list.id()))
                        .orElse(null);
        List<ProposalDetail.Line> lines = new ArrayList<>();
        lines.add(line("allowance.month", null, Allowances.month(list)));
        lines.add(
                line(
                        "allowance.edition",
                        before == null ? null : String.valueOf(before.edition()),
                        String.valueOf(list.edition())));
        lines.add(
                line(
                        "allowance.people",
                        before == null ? null : String.valueOf(before.people()),
                        String.valueOf(list.people())));
        lines.add(
                line(
                        "allowance.nights",
                        before == null ? null : String.valueOf(before.nights()),
                        String.valueOf(list.nights())));
        lines.add(
                line(
                        "allowance.total",
                        before == null ? null : Allowances.money(before.total()),
                        Allowances.money(list.total())));
        return new ProposalDetail(lines);
    }

    private static ProposalDetail.Line line(String key, String before, String after) {
        return new ProposalDetail.Line(key, before, after);
    }
}
