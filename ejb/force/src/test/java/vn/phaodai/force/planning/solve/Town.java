package vn.phaodai.force.planning.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A few units to plan for. */
final class Town {

    static final String BEAT = "BEAT_OFFICER";
    static final String ORDER = "PUBLIC_ORDER";
    static final String CHIEF = "WARD_CHIEF";
    static final UUID NORTH = new UUID(9, 1);
    static final UUID SOUTH = new UUID(9, 2);
    static final Limits LIMITS = new Limits(true, 100, 1);
    static final Post.Requirement BEAT_ASKS =
            new Post.Requirement(Set.of(ORDER), 0, 11, "BEAT_COURSE");

    private final List<PlanUnit> units = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Mover> movers = new ArrayList<>();

    PlanUnit ward(String name, UUID parent, int authorised, int present, int minimum) {
        return unit(name, parent, authorised, present, minimum, true, 1, Integer.MAX_VALUE);
    }

    PlanUnit unit(
            String name,
            UUID parent,
            int authorised,
            int present,
            int minimum,
            boolean grassroots,
            int commanders,
            int mayLend) {
        PlanUnit unit =
                new PlanUnit(
                        new UUID(1, units.size()),
                        name,
                        parent,
                        authorised,
                        present,
                        minimum,
                        grassroots,
                        commanders,
                        mayLend);
        units.add(unit);
        return unit;
    }

    Post beat(PlanUnit unit, int authorised, int present) {
        return post(unit, BEAT, authorised, present, BEAT_ASKS);
    }

    Post post(
            PlanUnit unit,
            String position,
            int authorised,
            int present,
            Post.Requirement requirement) {
        Post post =
                new Post(unit, position, position.equals(CHIEF), authorised, present, requirement);
        posts.add(post);
        return post;
    }

    Mover officer(Post post) {
        return officer(post, 9, 60, Set.of(), Mover.Stated.NOTHING);
    }

    Mover officer(
            Post post, int level, int months, Set<String> qualifications, Mover.Stated stated) {
        Mover mover =
                new Mover(
                        new UUID(2, movers.size()),
                        post,
                        level,
                        months,
                        24,
                        true,
                        qualifications,
                        stated);
        movers.add(mover);
        return mover;
    }

    /** As many as are present there. */
    void fill(Post post) {
        for (int i = 0; i < post.present(); i++) {
            officer(post);
        }
    }

    static Seat seat(int id, Post post, Mover mover) {
        return new Seat(id, post, List.of(mover), mover, false);
    }

    Problem problem(Limits limits) {
        return new Problem(limits, units, posts, movers, 60);
    }

    static Map<MoveAim, Integer> weights() {
        Map<MoveAim, Integer> weights = new HashMap<>();
        weights.put(MoveAim.UNDER_COVER, 30);
        weights.put(MoveAim.GAP_GRASSROOTS, 10);
        weights.put(MoveAim.GAP_OTHER, 4);
        weights.put(MoveAim.UNEVENNESS, 3);
        weights.put(MoveAim.MOVE, 100);
        weights.put(MoveAim.OTHER_DISTRICT, 40);
        weights.put(MoveAim.OTHER_POSITION, 30);
        weights.put(MoveAim.AGAINST_WISH, 60);
        weights.put(MoveAim.TOWARDS_WISH, 50);
        return weights;
    }

    StrengtheningPlan solve(Problem.Given... given) {
        return solve(LIMITS, given);
    }

    StrengtheningPlan solve(Limits limits, Problem.Given... given) {
        return StrengtheningSolver.trying(20_000)
                .solve(problem(limits).plan(List.of(given), weights()), better -> {});
    }
}
