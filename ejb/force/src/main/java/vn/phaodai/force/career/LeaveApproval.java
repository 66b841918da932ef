package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Carries the decision on a request for leave out, in the decision's own transaction. */
@ApplicationScoped
class LeaveApproval implements ProposalDetails {

    @Inject private LeaveRepository repository;
    @Inject private CareerCatalogue catalogue;
    @Inject private Notices notices;

    void decided(@Observes ProposalDecided decision) {
        if (!decision.kind().equals(Leaves.KIND)) {
            return;
        }
        LeaveState state = LeaveState.valueOf(decision.state().name());
        if (!repository.move(
                decision.subjectId(), LeaveState.REQUESTED, state, decision.reason())) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "error.leave.notCancellable");
        }
        if (decision.state() != ProposalState.WITHDRAWN) {
            LeaveRow leave = repository.read(decision.subjectId()).orElseThrow();
            String first = Leaves.DAY.format(leave.firstDay());
            notices.toPerson(
                    leave.madeBy(),
                    decision.state() == ProposalState.APPROVED
                            ? new NoticeText(
                                    "notice.leave.approved", List.of(first), "/own?tab=leave")
                            : new NoticeText(
                                    "notice.leave.returned",
                                    List.of(first, decision.reason()),
                                    "/own?tab=leave"));
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Leaves.KIND);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        LeaveRow leave = repository.read(subjectId).orElseThrow();
        LeaveBalance balance = repository.balance(leave.officerId(), leave.firstDay().getYear());
        return new ProposalDetail(
                List.of(
                        new ProposalDetail.Line(
                                "leave.kind",
                                null,
                                catalogue
                                        .choice("LEAVE", leave.kind())
                                        .map(choice -> choice.name(reader))
                                        .orElse(leave.kind())),
                        new ProposalDetail.Line(
                                "leave.days",
                                null,
                                Leaves.DAY.format(leave.firstDay())
                                        + " – "
                                        + Leaves.DAY.format(leave.lastDay())
                                        + " ("
                                        + leave.workingDays()
                                        + ")"),
                        new ProposalDetail.Line("leave.place", null, leave.place()),
                        new ProposalDetail.Line("leave.note", null, leave.note()),
                        new ProposalDetail.Line(
                                "leave.balance", null, balance.taken() + " / " + balance.due())));
    }
}
