package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.audit.Audit;
import vn.phaodai.kernel.audit.AuditAction;
import vn.phaodai.kernel.audit.Changes;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.reporting.print.Verification;

/** The steps of a run that touch its record, each one transaction. */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportWork {

    @Inject private ReportRunRepository repository;
    @Inject private ReportSettings settings;
    @Inject private PublicAddress address;
    @Inject private Archive archive;
    @Inject private Callers callers;
    @Inject private Audit audit;
    @Inject private Notices notices;
    @Inject private BusinessClock clock;

    /** A claimed run, with all its maker needs. */
    record Claimed(RunControl control, String report, String fileName, ReportTask task) {}

    /** Takes the next run in turn, if there is one and a place for it. */
    public Optional<Claimed> claim() {
        if (!repository.isAnyWaiting()) {
            return Optional.empty();
        }
        ReportSettings.Limits limits = settings.limits();
        return repository.nextWaiting(limits.runs()).map(run -> start(run, limits));
    }

    private Claimed start(ReportRun run, ReportSettings.Limits limits) {
        UUID claim = Ids.next();
        run.start(claim, clock.now());
        RunControl control = new RunControl(run.id(), claim, limits.pages(), limits.time());
        String printed = VerifyCode.printed(run.verifyCode());
        return new Claimed(
                control,
                run.report(),
                FileNames.of(run),
                new ReportTask(
                        run.id(),
                        run.format(),
                        run.language(),
                        run.parameters(),
                        callers.scopeOf(run.subjectUnit(), run.asOf()),
                        run.subjectUnit(),
                        run.asOf(),
                        run.unitId(),
                        run.requesterName(),
                        run.requestedAt(),
                        new Verification(printed, address.of("/verify/" + run.verifyCode())),
                        control));
    }

    /**
     * Says that the worker lives.
     *
     * @return false if the run is no longer the worker's
     */
    public boolean renew(RunControl control) {
        Instant until = clock.now().plus(ReportRun.LEASE);
        return repository.renew(control.run(), control.claim(), control.progress(), until);
    }

    /**
     * @return false if somebody else has the run: the file is not wanted
     */
    public boolean finish(RunControl control, ArchivedFile file, int pages) {
        ReportRun run = repository.lock(control.run()).orElseThrow();
        if (!run.isHeldBy(control.claim())) {
            return false;
        }
        run.finish(control.claim(), file, pages, clock.now());
        audit.action(
                callers.system("reporting"),
                AuditAction.CREATE,
                ReportRuns.about(run),
                null,
                Changes.none().set("sha256", file.sha256()).set("pages", pages));
        tell(run, "notice.report.done");
        return true;
    }

    public void fail(RunControl control, String why) {
        ReportRun run = repository.lock(control.run()).orElseThrow();
        if (run.isHeldBy(control.claim())) {
            run.fail(control.claim(), why, clock.now());
            tell(run, "notice.report.failed");
        }
    }

    /** Puts back what dead workers held. */
    public void giveBackAbandoned() {
        Instant now = clock.now();
        for (ReportRun run : repository.abandoned(now)) {
            run.giveBack(now);
            if (run.state() == RunState.FAILED) {
                tell(run, "notice.report.failed");
            }
        }
    }

    /** Lets go of files that have been kept long enough. */
    public void forgetOldFiles() {
        Instant now = clock.now();
        Caller system = callers.system("reporting");
        for (ReportRun run : repository.finishedBefore(now.minus(settings.kept()))) {
            audit.change(
                    system,
                    AuditAction.DELETE,
                    ReportRuns.about(run),
                    Changes.none().field("file", run.fileName(), null));
            run.forgetFile(now);
        }
    }

    /** Deletes files that no run names: those let go, and what dead workers left. */
    public void sweepArchive() {
        archive.sweep(clock.now(), path -> !repository.known(List.of(path)).isEmpty());
    }

    private void tell(ReportRun run, String key) {
        notices.toPerson(
                run.requestedBy(),
                new NoticeText(key, List.of(run.title()), "/reports/" + run.id()));
    }
}
