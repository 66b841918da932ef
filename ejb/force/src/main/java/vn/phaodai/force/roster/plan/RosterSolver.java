package vn.phaodai.force.roster.plan;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationCompositionStyle;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Fills rosters and judges them. The seed is fixed and the search ends after a number of steps, or
 * once many in a row made nothing better and no rule is broken, so the same plan gives the same
 * roster unless the time limit cuts it short.
 */
public final class RosterSolver {

    /**
     * People among whom one roster can be shared out: more in a single unit would take the heap of
     * the server, and no roster of so many is made as one.
     */
    public static final int MOST_PEOPLE = 1_000;

    private static final long SEED = 20220214;
    private static final int STEPS = 25_000;
    private static final int STEPS_FOR_NOTHING = 2_000;

    /** How far back a step may be worse: little, since the squares of shares have few hollows. */
    private static final int LATE = 10;

    private final SolverFactory<RosterPlan> factory;
    private final SolutionManager<RosterPlan, HardMediumSoftLongScore> judge;

    public RosterSolver() {
        factory =
                SolverFactory.create(
                        new SolverConfig()
                                .withSolutionClass(RosterPlan.class)
                                .withEntityClasses(PlannedDuty.class)
                                .withConstraintProviderClass(DutyRules.class)
                                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                                .withRandomSeed(SEED)
                                .withPhases(
                                        new ConstructionHeuristicPhaseConfig(),
                                        new LocalSearchPhaseConfig()
                                                .withAcceptorConfig(
                                                        new LocalSearchAcceptorConfig()
                                                                .withLateAcceptanceSize(LATE))
                                                .withForagerConfig(
                                                        new LocalSearchForagerConfig()
                                                                .withAcceptedCountLimit(1))
                                                .withTerminationConfig(enough())));
        judge = SolutionManager.create(factory);
    }

    private static TerminationConfig enough() {
        return new TerminationConfig()
                .withTerminationConfigList(
                        List.of(
                                new TerminationConfig().withStepCountLimit(STEPS),
                                new TerminationConfig()
                                        .withTerminationCompositionStyle(
                                                TerminationCompositionStyle.AND)
                                        .withUnimprovedStepCountLimit(STEPS_FOR_NOTHING)
                                        .withBestScoreFeasible(true)));
    }

    /** Whether there are more people than duties can be shared out among. */
    public static boolean isTooLarge(RosterPlan plan) {
        return plan.officers().size() > MOST_PEOPLE;
    }

    /**
     * The plan with every duty given to somebody, as far as the rules allow. Pinned duties stay;
     * others that have somebody already are changed only where that is needed. With more than
     * {@value #MOST_PEOPLE} people the plan stays as it is.
     *
     * @param longest wall time after which the best found so far is taken
     * @param cancelled asked with every better plan; once true, that one is taken
     */
    public RosterPlan solve(RosterPlan plan, Duration longest, BooleanSupplier cancelled) {
        if (plan.duties().isEmpty() || plan.officers().isEmpty() || isTooLarge(plan)) {
            return plan;
        }
        AtomicReference<Solver<RosterPlan>> running = new AtomicReference<>();
        Solver<RosterPlan> solver =
                factory.buildSolver(
                        new SolverConfigOverride<RosterPlan>()
                                .withTerminationConfig(
                                        new TerminationConfig()
                                                .withMillisecondsSpentLimit(longest.toMillis())));
        running.set(solver);
        solver.addEventListener(
                event -> {
                    if (cancelled.getAsBoolean()) {
                        running.get().terminateEarly();
                    }
                });
        return solver.solve(plan);
    }

    /** All rules that the plan does not keep, by day. */
    public List<Violation> violations(RosterPlan plan) {
        return judge
                .analyze(plan, ScoreAnalysisFetchPolicy.FETCH_ALL)
                .constraintMap()
                .values()
                .stream()
                .flatMap(constraint -> constraint.matches().stream())
                .flatMap(
                        match ->
                                match.justification() instanceof Violation violation
                                        ? Stream.of(violation)
                                        : Stream.empty())
                .sorted(
                        Comparator.comparing(Violation::day)
                                .thenComparing(Violation::rule)
                                .thenComparing(each -> String.valueOf(each.dutyId())))
                .toList();
    }
}
