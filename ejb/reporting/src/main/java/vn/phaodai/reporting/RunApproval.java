package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalDetail;
import vn.phaodai.kernel.approval.ProposalDetails;
import vn.phaodai.kernel.approval.ProposalState;
import vn.phaodai.reporting.print.Vietnamese;

/** Tells the second person about a bulk export, and carries out what that person said. */
@ApplicationScoped
@SystemTask
class RunApproval implements ProposalDetails {

    @Inject private ReportRunRepository repository;
    @Inject private BusinessClock clock;
    @Inject private Event<RunsWaiting> waiting;

    void decided(@Observes ProposalDecided decision) {
        if (!ReportRuns.EXPORT.equals(decision.kind())) {
            return;
        }
        ReportRun run = repository.lock(decision.subjectId()).orElseThrow();
        if (decision.state() == ProposalState.APPROVED) {
            run.approve();
            waiting.fire(new RunsWaiting());
        } else {
            run.refuse(clock.now());
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ReportRuns.EXPORT);
    }

    @Override
    public ProposalDetail detail(String kind, UUID subjectId, Locale reader) {
        ReportRun run = repository.proposed(subjectId).orElseThrow();
        return new ProposalDetail(
                List.of(
                        new ProposalDetail.Line("reportRun.report", null, run.title()),
                        new ProposalDetail.Line("reportRun.subjectName", null, run.subjectName()),
                        new ProposalDetail.Line("reportRun.asOf", null, Vietnamese.day(run.asOf())),
                        new ProposalDetail.Line("reportRun.format", null, run.format().name()),
                        ProposalDetail.Line.word(
                                "reportRun.language", "PaperLanguage." + run.language()),
                        new ProposalDetail.Line(
                                "reportRun.requesterName", null, run.requesterName())));
    }
}
