package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.approval.ProposalDecided;
import vn.phaodai.kernel.approval.ProposalState;

/** Carries out what the second person said about a bulk export. */
@ApplicationScoped
@SystemTask
class RunApproval {

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
}
