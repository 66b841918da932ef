package vn.phaodai.reporting;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.DatabaseOutage;
import vn.phaodai.reporting.print.WorkStopped;

/** Makes the reports that wait, on the server's executor, and keeps their leases alive. */
@ApplicationScoped
class ReportDispatcher {

    private static final Logger LOG = Logger.getLogger(ReportDispatcher.class);

    @Resource private ManagedExecutorService executor;
    @Inject private ReportWork work;
    @Inject private ReportCatalogue catalogue;
    @Inject private Archive archive;

    private final RunsHere here = new RunsHere();

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunsWaiting waiting) {
        submit();
    }

    void stop(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunCancelled cancelled) {
        here.cancel(cancelled.run());
    }

    /** Starts what waits, as long as there is a place for it. */
    void submit() {
        try {
            executor.execute(this::runAll);
        } catch (RejectedExecutionException busy) {
            LOG.debug("The executor is full: the timer tries again", busy);
        }
    }

    void renewLeases() {
        here.renew(work::renew);
    }

    private void runAll() {
        Optional<ReportWork.Claimed> claimed = work.claim();
        if (claimed.isEmpty()) {
            return;
        }
        submit();
        run(claimed.get());
        submit();
    }

    private void run(ReportWork.Claimed claimed) {
        RunControl control = claimed.control();
        here.add(control);
        try {
            make(claimed);
        } catch (WorkStopped stopped) {
            if (stopped.reason() != WorkStopped.Cause.CANCELLED) {
                work.fail(control, "report.failure." + stopped.reason());
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            LOG.errorf(failed, "Report run %s failed", control.run());
            if (!DatabaseOutage.isBehind(failed)) {
                fail(control);
            }
            // else its lease runs out, and it is made again
        } finally {
            here.remove(control);
        }
    }

    private void make(ReportWork.Claimed claimed) {
        ReportDefinition report = catalogue.find(claimed.report()).orElseThrow();
        ReportTask task = claimed.task();
        RunControl control = claimed.control();
        Archive.Written written =
                archive.write(
                        task.run(),
                        control.claim(),
                        task.made(),
                        claimed.fileName(),
                        out -> report.write(task, out));
        if (!work.finish(control, written.file(), written.pages())) {
            archive.remove(written.file().path());
        }
        // After an exception the file stays: the record may have been stored all the same. The
        // archive is swept of what no record names.
    }

    private void fail(RunControl control) {
        try {
            work.fail(control, "report.failure.internal");
        } catch (EJBException unreachable) {
            LOG.warnf(unreachable, "Report run %s is left to the timer", control.run());
        }
    }
}
