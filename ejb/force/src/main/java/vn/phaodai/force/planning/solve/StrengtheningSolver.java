package vn.phaodai.force.planning.solve;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Solves one plan: a construction heuristic fills seats where that helps, late acceptance improves
 * until the time is over, nothing better was found for a third of it, or somebody stops it. Made
 * for each plan anew and dropped after it, so that the server holds none while nothing is planned.
 */
public final class StrengtheningSolver {

    private static final long SEED = 20220214;
    private static final int PARTS = 3;

    private final Solver<StrengtheningPlan> solver;
    private volatile boolean stopped;
    private StrengtheningPlan best;

    /**
     * @param longest wall time
     */
    public static StrengtheningSolver within(Duration longest) {
        return new StrengtheningSolver(
                new TerminationConfig().withSpentLimit(longest),
                new TerminationConfig()
                        .withUnimprovedSpentLimit(Duration.ofMillis(longest.toMillis() / PARTS)));
    }

    /**
     * Ends after so many tried moves: the same plan gives the same result on any machine. Steps
     * would not do: where nothing better is left, one may go on for ever.
     */
    public static StrengtheningSolver trying(long moves) {
        return new StrengtheningSolver(
                new TerminationConfig(), new TerminationConfig().withMoveCountLimit(moves));
    }

    private StrengtheningSolver(TerminationConfig whole, TerminationConfig improving) {
        SolverFactory<StrengtheningPlan> factory =
                SolverFactory.create(
                        new SolverConfig()
                                .withSolutionClass(StrengtheningPlan.class)
                                .withEntityClasses(Seat.class)
                                .withConstraintProviderClass(MoveRules.class)
                                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                                .withRandomSeed(SEED)
                                .withTerminationConfig(whole)
                                .withPhases(
                                        new ConstructionHeuristicPhaseConfig(),
                                        new LocalSearchPhaseConfig()
                                                .withLocalSearchType(
                                                        LocalSearchType.LATE_ACCEPTANCE)
                                                .withTerminationConfig(improving)));
        solver = factory.buildSolver();
    }

    /**
     * Stopped while seats are being filled, the solver may have taken for one the only candidate
     * that it had looked at: then the best before is the result.
     *
     * @param better told of every better plan that breaks no rule, with the time it took
     */
    public StrengtheningPlan solve(StrengtheningPlan plan, Consumer<Better> better) {
        if (plan.seats().isEmpty()) {
            return plan;
        }
        solver.addEventListener(
                event -> {
                    StrengtheningPlan found = event.getNewBestSolution();
                    if (found.isFeasible()) {
                        best = found;
                        better.accept(new Better(found, event.getTimeMillisSpent()));
                    }
                });
        if (stopped) {
            return plan;
        }
        StrengtheningPlan solved = solver.solve(plan);
        return solved.isFeasible() || best == null ? solved : best;
    }

    /** A better plan. */
    public record Better(StrengtheningPlan plan, long millis) {}

    /** From any thread: the best so far is the result. */
    public void stop() {
        stopped = true;
        solver.terminateEarly();
    }
}
