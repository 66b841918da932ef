package vn.phaodai.reporting;

import java.time.Duration;
import java.util.UUID;
import vn.phaodai.reporting.print.Work;
import vn.phaodai.reporting.print.WorkStopped;

/** The reins of one run on this node: told how far it is, it stops what must not go on. */
final class RunControl implements Work {

    private final UUID run;
    private final UUID claim;
    private final int mostPages;
    private final long deadline;
    private volatile double progress;
    private volatile boolean cancelled;

    RunControl(UUID run, UUID claim, int mostPages, Duration longest) {
        this.run = run;
        this.claim = claim;
        this.mostPages = mostPages;
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    @Override
    public void reached(double done, int pages) {
        if (cancelled) {
            throw new WorkStopped(WorkStopped.Cause.CANCELLED);
        }
        if (pages > mostPages) {
            throw new WorkStopped(WorkStopped.Cause.TOO_MANY_PAGES);
        }
        if (System.nanoTime() - deadline > 0) {
            throw new WorkStopped(WorkStopped.Cause.TOO_LONG);
        }
        progress = Math.max(progress, Math.min(0.99, done));
    }

    void cancel() {
        cancelled = true;
    }

    UUID run() {
        return run;
    }

    UUID claim() {
        return claim;
    }

    double progress() {
        return progress;
    }
}
