package vn.phaodai.force.planning;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.phaodai.force.planning.solve.StrengtheningPlan;
import vn.phaodai.force.planning.solve.StrengtheningSolver;

/**
 * Works out the plans that wait, on the server's executor, one at a time: the solver takes a whole
 * processor. While it searches, the timer keeps the plan for this worker and shows how far it is.
 */
@ApplicationScoped
class PlanningDispatcher {

    private static final Logger LOG = Logger.getLogger(PlanningDispatcher.class);

    @Resource private ManagedExecutorService executor;
    @Inject private PlanningWork work;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Search current;

    /** A search that is going on. */
    private static final class Search {

        private final PlanningWorkRepository.Claimed plan;
        private final StrengtheningSolver solver;
        private volatile PlanningWorkRepository.Figures best;
        private volatile PlanningWorkRepository.First first;
        private volatile boolean lost;

        Search(PlanningWorkRepository.Claimed plan) {
            this.plan = plan;
            this.solver = StrengtheningSolver.within(Duration.ofSeconds(plan.seconds()));
        }

        StrengtheningPlan solve(StrengtheningPlan problem) {
            return solver.solve(
                    problem,
                    better -> {
                        if (!better.plan().isFeasible()) {
                            return; // whoever stops it now would get nothing
                        }
                        if (first == null) {
                            first = PlanningWork.first(better).orElse(null);
                        }
                        best = PlanningWork.figures(better.plan(), first);
                    });
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlansWaiting waiting) {
        submit();
    }

    void stop(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanStopped stopped) {
        Search search = current;
        if (search != null && search.plan.id().equals(stopped.plan())) {
            search.solver.stop();
        }
    }

    void submit() {
        try {
            executor.execute(this::runAll);
        } catch (RejectedExecutionException full) {
            LOG.debug("The executor is full: the timer tries again", full);
        }
    }

    /**
     * Says that the search goes on; ends it if the plan is no longer ours or somebody stopped it.
     */
    void keep() {
        Search search = current;
        if (search != null && !work.keep(search.plan, search.best)) {
            search.solver.stop();
        }
    }

    @PreDestroy
    void leave() {
        Search search = current;
        if (search != null) {
            search.lost = true;
            search.solver.stop();
        }
    }

    /** For tests: works out what waits, in this thread. */
    void runAll() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            Optional<PlanningWorkRepository.Claimed> plan = work.claim();
            while (plan.isPresent()) {
                run(plan.get());
                plan = work.claim();
            }
        } catch (EJBException unreachable) {
            LOG.warn("Plans are left to the timer", unreachable);
        } finally {
            busy.set(false);
        }
    }

    private void run(PlanningWorkRepository.Claimed plan) {
        try {
            Search search = new Search(plan);
            current = search;
            ProblemReader.Read read = work.prepare(plan);
            if (read.lost() != null) {
                work.fail(plan, "error.strengthening.pinLost", read.lost());
                return;
            }
            StrengtheningPlan solved = search.solve(read.plan());
            if (search.lost) {
                LOG.infof("Plan %s is left for the next start of the server", plan.id());
            } else if (solved.isFeasible()) {
                work.store(plan, read, solved, search.first);
            } else if (solved.judgement() == null) {
                work.cancel(plan);
            } else {
                work.fail(plan, "error.strengthening.pinsBreakRules", null);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            UUID id = plan.id();
            LOG.errorf(failed, "Plan %s failed", id);
            work.fail(plan, "error.strengthening.internal", null);
        } finally {
            current = null;
        }
    }
}
