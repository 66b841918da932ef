package vn.phaodai.force.roster;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.phaodai.force.roster.plan.RosterPlan;

/**
 * Makes the drafts that wait, on the server's executor, one unit after the other: the solver takes
 * a whole processor, so no two run at a time. Runs with fewest units left come first, so that a
 * ward does not wait for the whole city.
 */
@ApplicationScoped
class RosterDispatcher {

    private static final Logger LOG = Logger.getLogger(RosterDispatcher.class);
    private static final Duration LONGEST = Duration.ofSeconds(8);

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

    /** One unit of it: then it is asked anew whose turn it is. */
    private void run(RosterRunRepository.Claimed run) {
        current = run.id();
        try {
            if (!run.units().isEmpty() && !fill(run, run.units().get(0))) {
                return;
            }
            if (run.units().size() > 1) {
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

    /**
     * @return false if the run is no longer ours
     */
    private boolean fill(RosterRunRepository.Claimed run, UUID unit) {
        Optional<RosterWork.Ready> ready = work.prepare(run, unit);
        if (ready.isEmpty()) {
            return work.advance(run, true, 0);
        }
        RosterPlan solved =
                Plans.solver().solve(ready.get().plan(), LONGEST, () -> stopped.contains(run.id()));
        if (stopped.contains(run.id())) {
            return false;
        }
        return work.advance(run, false, work.store(run, ready.get(), solved));
    }
}
