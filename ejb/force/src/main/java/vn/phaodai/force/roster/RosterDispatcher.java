package vn.phaodai.force.roster;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.phaodai.force.roster.plan.RosterPlan;

/**
 * Makes the drafts that wait, on the server's executor. One run is at work at a time; of a large
 * one as many units as there are processors, and memory for. After some units it is asked anew
 * whose turn it is: runs with fewest units left come first, so that a ward does not wait for the
 * whole city.
 */
@ApplicationScoped
class RosterDispatcher {

    private static final Logger LOG = Logger.getLogger(RosterDispatcher.class);

    /**
     * Heap that must be free for each solver at work: what one takes at most, and as much again for
     * everything else that the server does meanwhile.
     */
    private static final long MEMORY = 192L << 20;

    /** Units in a row: enough that those who work on them seldom wait for the slowest. */
    private static final int IN_A_ROW = 4;

    @Resource private ManagedExecutorService executor;
    @Inject private RosterWork work;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile UUID current;
    private final Set<UUID> stopped = ConcurrentHashMap.newKeySet();

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterRunsWaiting waiting) {
        submit();
    }

    void stop(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterRunCancelled cancelled) {
        if (cancelled.run().equals(current)) {
            stopped.add(cancelled.run());
        }
    }

    void submit() {
        try {
            executor.execute(this::runAll);
        } catch (RejectedExecutionException full) {
            LOG.debug("The executor is full: the timer tries again", full);
        }
    }

    private void runAll() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            Optional<RosterRunRepository.Claimed> run = work.claim();
            while (run.isPresent()) {
                run(run.get());
                run = work.claim();
            }
        } catch (EJBException unreachable) {
            LOG.warn("Rosters are left to the timer", unreachable);
        } finally {
            busy.set(false);
        }
    }

    /** Some units of it: then it is asked anew whose turn it is. */
    private void run(RosterRunRepository.Claimed run) {
        current = run.id();
        int workers = workers(run.units().size());
        int some = Math.min(run.units().size(), workers * IN_A_ROW);
        try {
            RosterWork.Filled filled = fill(run, run.units().subList(0, some), workers);
            if (stopped.contains(run.id()) || !work.advance(run, filled)) {
                return;
            }
            if (run.units().size() > some) {
                work.release(run);
            } else {
                work.finish(run);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            LOG.errorf(failed, "Roster run %s failed", run.id());
            work.fail(run, "error.rosterRun.internal");
        } finally {
            current = null;
            stopped.remove(run.id());
        }
    }

    private static int workers(int units) {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        long most = Math.min(runtime.availableProcessors(), Math.min(units, free / MEMORY));
        return (int) Math.max(1, most);
    }

    /** This thread and others of the executor take from the same queue, until it is empty. */
    private RosterWork.Filled fill(RosterRunRepository.Claimed run, List<UUID> units, int workers) {
        Queue<UUID> left = new ConcurrentLinkedQueue<>(units);
        Duration longest = work.longest(run, workers);
        List<Future<RosterWork.Filled>> others = new ArrayList<>();
        for (int i = 1; i < workers; i++) {
            try {
                others.add(executor.submit(() -> fill(run, left, longest)));
            } catch (RejectedExecutionException full) {
                LOG.debug("The executor is full: fewer work on it", full);
            }
        }
        RosterWork.Filled filled = RosterWork.Filled.NONE;
        try {
            filled = fill(run, left, longest);
        } finally {
            left.clear();
            for (Future<RosterWork.Filled> other : others) {
                filled = filled.and(outcome(other));
            }
        }
        return filled;
    }

    private static RosterWork.Filled outcome(Future<RosterWork.Filled> other) {
        try {
            return other.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private RosterWork.Filled fill(
            RosterRunRepository.Claimed run, Queue<UUID> left, Duration longest) {
        RosterWork.Filled filled = RosterWork.Filled.NONE;
        for (UUID unit = left.poll(); unit != null; unit = left.poll()) {
            if (stopped.contains(run.id())) {
                break;
            }
            filled = filled.and(fill(run, unit, longest));
        }
        return filled;
    }

    private RosterWork.Filled fill(RosterRunRepository.Claimed run, UUID unit, Duration longest) {
        Optional<RosterWork.Ready> ready = work.prepare(run, unit);
        if (ready.isEmpty()) {
            return RosterWork.Filled.SKIPPED;
        }
        RosterPlan solved =
                Plans.solver().solve(ready.get().plan(), longest, () -> stopped.contains(run.id()));
        return stopped.contains(run.id())
                ? RosterWork.Filled.NONE
                : ready.get().leaving(work.store(run, ready.get(), solved));
    }
}
