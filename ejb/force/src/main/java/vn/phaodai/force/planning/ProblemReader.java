package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.force.RankCeiling;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.planning.solve.Limits;
import vn.phaodai.force.planning.solve.MoveAim;
import vn.phaodai.force.planning.solve.Mover;
import vn.phaodai.force.planning.solve.PlanUnit;
import vn.phaodai.force.planning.solve.Post;
import vn.phaodai.force.planning.solve.Problem;
import vn.phaodai.force.planning.solve.StrengtheningPlan;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** Makes of the database what the solver works on. */
@ApplicationScoped
class ProblemReader {

    private static final int HUNDRED = 100;

    @Inject private ProblemRepository repository;
    @Inject private PlanningRuleRepository rules;
    @Inject private StrengtheningRepository plans;
    @Inject private PinRepository fixed;
    @Inject private PlanResultRepository results;
    @Inject private Catalogue catalogue;
    @Inject private Units units;

    /**
     * @param lost officer of a pinned move who may not be moved any more; null if all may
     */
    record Read(Problem problem, StrengtheningPlan plan, String lost) {}

    Read read(Scope scope, PlanningWorkRepository.Claimed plan) {
        UnitTree tree = units.tree();
        Map<String, Integer> figures =
                plans.rules(plan.id()).stream()
                        .collect(Collectors.toMap(ScenarioRule::code, ScenarioRule::value));
        List<PinRow> pins = fixed.pins(plan.id(), tree);
        Set<UUID> kept =
                pins.stream()
                        .filter(pin -> pin.kind() == PinKind.KEEP)
                        .map(PinRow::officerId)
                        .collect(Collectors.toSet());
        UUID[] below = tree.subtree(plan.unit(), plan.onDay()).toArray(UUID[]::new);
        List<Post> posts = posts(scope, plan, tree, figures, below);
        List<PlanUnit> planUnits = posts.stream().map(Post::unit).distinct().toList();
        List<Mover> movers = movers(scope, plan, tree, figures, posts, kept);
        Limits limits =
                new Limits(
                        plan.kind() == DecisionKind.TRANSFER,
                        plan.mostMoves(),
                        figures.get("commandersLeft"));
        Problem problem =
                new Problem(limits, planUnits, posts, movers, figures.get("candidatesPerPost"));
        Map<MoveAim, Integer> weights = new HashMap<>();
        for (MoveAim aim : MoveAim.values()) {
            weights.put(aim, figures.get(aim.code()));
        }
        List<Problem.Given> given = new ArrayList<>();
        pins.stream()
                .filter(pin -> pin.kind() == PinKind.KEEP)
                .forEach(
                        pin ->
                                given.add(
                                        new Problem.Given(
                                                pin.officerId(),
                                                pin.unitId(),
                                                pin.position(),
                                                true)));
        results.moves(scope, tree, plan.id())
                .forEach(
                        move ->
                                given.add(
                                        new Problem.Given(
                                                move.officerId(),
                                                move.toUnitId(),
                                                move.position(),
                                                false)));
        String lost =
                pins.stream()
                        .filter(pin -> pin.kind() == PinKind.KEEP)
                        .filter(pin -> !problem.knows(pin.officerId()) || !isPost(posts, pin))
                        .map(PinRow::officer)
                        .findFirst()
                        .orElse(null);
        return new Read(problem, problem.plan(given, weights), lost);
    }

    private static boolean isPost(List<Post> posts, PinRow pin) {
        return posts.stream()
                .anyMatch(
                        post ->
                                post.unit().id().equals(pin.unitId())
                                        && post.position().equals(pin.position()));
    }

    private List<Post> posts(
            Scope scope,
            PlanningWorkRepository.Claimed plan,
            UnitTree tree,
            Map<String, Integer> figures,
            UUID[] below) {
        Map<UUID, List<ProblemRepository.Manning>> manning =
                repository.manning(scope, below, plan.onDay()).stream()
                        .collect(Collectors.groupingBy(ProblemRepository.Manning::unit));
        Map<String, Integer> covers = rules.minimumCover(plan.onDay());
        Map<String, PlanningRuleRepository.Taking> takings = rules.takings(plan.onDay());
        Map<UUID, Integer> lent =
                plan.kind().isTemporary() ? repository.lent(below, plan.onDay()) : Map.of();
        List<Post> posts = new ArrayList<>();
        for (Unit unit : tree.at(plan.onDay())) {
            List<ProblemRepository.Manning> lines = manning.get(unit.id());
            if (lines == null) {
                continue;
            }
            Integer cover = covers.get(unit.kind().name());
            int authorised = lines.stream().mapToInt(ProblemRepository.Manning::authorised).sum();
            int percent = cover == null ? figures.get("giverFloorPercent") : cover;
            int share = authorised * figures.get("secondmentMostPercent") / HUNDRED;
            PlanUnit planUnit =
                    new PlanUnit(
                            unit.id(),
                            unit.name(),
                            unit.parentId(),
                            authorised,
                            lines.stream().mapToInt(ProblemRepository.Manning::present).sum(),
                            (authorised * percent + HUNDRED - 1) / HUNDRED,
                            cover != null,
                            lines.stream()
                                    .filter(line -> isCommanding(line.position()))
                                    .mapToInt(ProblemRepository.Manning::present)
                                    .sum(),
                            plan.kind().isTemporary()
                                    ? Math.max(0, share - lent.getOrDefault(unit.id(), 0))
                                    : Integer.MAX_VALUE);
            for (ProblemRepository.Manning line : lines) {
                posts.add(
                        new Post(
                                planUnit,
                                line.position(),
                                isCommanding(line.position()),
                                line.authorised(),
                                line.present(),
                                requirement(line.position(), takings, plan.onDay())));
            }
        }
        return posts;
    }

    private Post.Requirement requirement(
            String position, Map<String, PlanningRuleRepository.Taking> takings, LocalDate day) {
        int highest =
                catalogue.ceiling(position, day).map(RankCeiling::level).orElse(Integer.MAX_VALUE);
        return Optional.ofNullable(takings.get(position))
                .map(
                        taking ->
                                new Post.Requirement(
                                        taking.from(),
                                        taking.lowestLevel(),
                                        highest,
                                        taking.qualification()))
                .orElseGet(() -> new Post.Requirement(Set.of(), 0, highest, null));
    }

    private boolean isCommanding(String position) {
        return catalogue.position(position).filter(Position::commanding).isPresent();
    }

    private List<Mover> movers(
            Scope scope,
            PlanningWorkRepository.Claimed plan,
            UnitTree tree,
            Map<String, Integer> figures,
            List<Post> posts,
            Set<UUID> kept) {
        Set<UUID> giving = new HashSet<>();
        Map<String, Post> byPlace = new HashMap<>();
        for (Post post : posts) {
            byPlace.put(place(post.unit().id(), post.position()), post);
            if (post.unit().present() > post.unit().minimum() || post.surplus() > 0) {
                giving.add(post.unit().id());
            }
        }
        int months = figures.get("timeInPostMonths");
        int commanderMonths = figures.get("commanderTimeInPostMonths");
        LocalDate day = plan.onDay();
        List<ProblemRepository.Movable> movable =
                repository.movable(
                        scope,
                        new ProblemRepository.Wanted(
                                giving,
                                day,
                                day.minusMonths(months),
                                day.minusMonths(commanderMonths),
                                plan.kind().isTemporary()
                                        ? day.minusMonths(figures.get("secondmentRestMonths"))
                                        : null,
                                day.plusMonths(figures.get("monthsLeftInService")),
                                plan.id(),
                                kept));
        UUID[] ids = movable.stream().map(ProblemRepository.Movable::id).toArray(UUID[]::new);
        String[] asked =
                posts.stream()
                        .filter(post -> post.gap(0) > 0)
                        .flatMap(post -> Stream.ofNullable(post.qualification()))
                        .distinct()
                        .toArray(String[]::new);
        Map<UUID, Set<String>> held = repository.qualifications(ids, asked, day);
        Map<UUID, Mover.Stated> stated = stated(tree, ids, day);
        List<Mover> movers = new ArrayList<>();
        for (ProblemRepository.Movable each : movable) {
            Post post = byPlace.get(place(each.unit(), each.position()));
            if (post != null) {
                movers.add(
                        new Mover(
                                each.id(),
                                post,
                                each.level(),
                                (int) ChronoUnit.MONTHS.between(each.since(), day),
                                post.isCommanding() ? commanderMonths : months,
                                each.rested(),
                                held.getOrDefault(each.id(), Set.of()),
                                stated.getOrDefault(each.id(), Mover.Stated.NOTHING)));
            }
        }
        return movers;
    }

    /** Who wishes for a unit wishes for those below it, too. */
    private Map<UUID, Mover.Stated> stated(UnitTree tree, UUID[] officers, LocalDate day) {
        Map<UUID, List<ProblemRepository.Stated>> said =
                repository.stated(officers, day).stream()
                        .collect(Collectors.groupingBy(ProblemRepository.Stated::officer));
        Map<UUID, Mover.Stated> found = new HashMap<>();
        said.forEach(
                (officer, all) ->
                        found.put(
                                officer,
                                new Mover.Stated(
                                        has(all, StatementKind.HARDSHIP_STAY),
                                        has(all, StatementKind.HARDSHIP_NEAR),
                                        has(all, StatementKind.WISH_STAY),
                                        all.stream()
                                                .filter(
                                                        each ->
                                                                each.kind()
                                                                        == StatementKind.WISH_UNIT)
                                                .flatMap(
                                                        each ->
                                                                tree
                                                                        .subtree(each.unit(), day)
                                                                        .stream())
                                                .collect(Collectors.toSet()))));
        return found;
    }

    private static boolean has(List<ProblemRepository.Stated> all, StatementKind kind) {
        return all.stream().anyMatch(each -> each.kind() == kind);
    }

    private static String place(UUID unit, String position) {
        return unit + " " + position;
    }
}
