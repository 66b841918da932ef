package vn.phaodai.force.planning.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the plan to be solved, kept small: seats only where somebody is missing, and for each post
 * at most so many candidates, taken in turn from the posts that can give best: those near, those
 * with people to spare. Within a post nobody comes before another but by the wish to go there.
 */
public final class Problem {

    private final Limits limits;
    private final List<PlanUnit> units;
    private final List<Post> posts;
    private final int mostCandidates;
    private final Map<UUID, Mover> byId = new HashMap<>();
    private final Map<String, Map<Post, List<Mover>>> byPosition = new HashMap<>();
    private final Map<Post, List<Mover>> candidates = new LinkedHashMap<>();

    /** A move that is there to begin with. */
    public record Given(UUID officer, UUID unit, String position, boolean pinned) {}

    public Problem(
            Limits limits,
            List<PlanUnit> units,
            List<Post> posts,
            List<Mover> movers,
            int mostCandidates) {
        this.limits = limits;
        this.units = units;
        this.posts = posts;
        this.mostCandidates = mostCandidates;
        movers.forEach(
                mover -> {
                    byId.put(mover.id(), mover);
                    byPosition
                            .computeIfAbsent(mover.post().position(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(mover.post(), any -> new ArrayList<>())
                            .add(mover);
                });
        posts.stream()
                .filter(post -> post.gap(0) > 0)
                .forEach(post -> candidates.put(post, candidatesFor(post)));
    }

    /** How many are considered for a post that misses somebody. */
    public int candidates(Post post) {
        return candidates.getOrDefault(post, List.of()).size();
    }

    public boolean knows(UUID officer) {
        return byId.containsKey(officer);
    }

    /**
     * @param given pinned moves, and those that the search begins with if they are still possible
     */
    public StrengtheningPlan plan(Collection<Given> given, Map<MoveAim, Integer> weights) {
        Map<Post, List<Given>> byPost = new HashMap<>();
        Set<UUID> pinned = new HashSet<>();
        given.stream().filter(Given::pinned).forEach(each -> pinned.add(each.officer()));
        Set<UUID> named = new HashSet<>();
        for (Given each : given) {
            boolean first = each.pinned() || !pinned.contains(each.officer());
            if (first && byId.containsKey(each.officer()) && named.add(each.officer())) {
                posts.stream()
                        .filter(post -> post.unit().id().equals(each.unit()))
                        .filter(post -> post.position().equals(each.position()))
                        .findFirst()
                        .ifPresent(
                                post ->
                                        byPost.computeIfAbsent(post, any -> new ArrayList<>())
                                                .add(each));
            }
        }
        List<Seat> seats = new ArrayList<>();
        for (Post post : neediestFirst()) {
            List<Given> here = new ArrayList<>(byPost.getOrDefault(post, List.of()));
            here.sort(Comparator.comparing(each -> !each.pinned()));
            seats(post, here.iterator(), seats);
        }
        return new StrengtheningPlan(limits, units, posts, seats, weights);
    }

    private void seats(Post post, Iterator<Given> given, List<Seat> seats) {
        List<Mover> offered = candidates.getOrDefault(post, List.of());
        int open = post.gap(0);
        while (given.hasNext()) {
            Given next = given.next();
            Mover mover = byId.get(next.officer());
            if (next.pinned()) {
                seats.add(new Seat(seats.size(), post, with(offered, mover), mover, true));
                open--;
            } else if (open > 0 && mover.mayTake(post)) {
                seats.add(new Seat(seats.size(), post, with(offered, mover), mover, false));
                open--;
            }
        }
        for (int i = 0; i < open && !offered.isEmpty(); i++) {
            seats.add(new Seat(seats.size(), post, offered, null, false));
        }
    }

    private static List<Mover> with(List<Mover> offered, Mover mover) {
        if (offered.contains(mover)) {
            return offered;
        }
        List<Mover> more = new ArrayList<>(offered);
        more.add(mover);
        return more;
    }

    private List<Post> neediestFirst() {
        return posts.stream()
                .sorted(
                        Comparator.comparing((Post post) -> -post.unit().underCover(0))
                                .thenComparing(post -> !post.unit().isGrassroots())
                                .thenComparing(post -> -post.unit().percentMissing(0)))
                .toList();
    }

    /** Round by round one of each giving post, so that no unit is asked for everybody. */
    private List<Mover> candidatesFor(Post post) {
        List<List<Mover>> giving = new ArrayList<>();
        Set<String> positions = new HashSet<>(post.requirement().takenFrom());
        positions.add(post.position());
        for (String position : positions) {
            byPosition
                    .getOrDefault(position, Map.of())
                    .forEach(
                            (from, holders) -> {
                                if (mayGive(from, post)) {
                                    List<Mover> able =
                                            holders.stream()
                                                    .filter(mover -> mover.mayTake(post))
                                                    .sorted(
                                                            Comparator.comparing(
                                                                    mover ->
                                                                            !mover.wishes(
                                                                                    post.unit())))
                                                    .toList();
                                    if (!able.isEmpty()) {
                                        giving.add(able);
                                    }
                                }
                            });
        }
        giving.sort(
                Comparator.comparing((List<Mover> each) -> !each.get(0).wishes(post.unit()))
                        .thenComparing(each -> each.get(0).post().surplus() == 0)
                        .thenComparing(each -> !each.get(0).unit().isNear(post.unit()))
                        .thenComparing(each -> !each.get(0).holds(post))
                        .thenComparing(each -> each.get(0).unit().percentMissing(0))
                        .thenComparing(each -> each.get(0).id()));
        List<Mover> taken = new ArrayList<>();
        for (int round = 0; taken.size() < mostCandidates; round++) {
            int before = taken.size();
            for (List<Mover> each : giving) {
                if (round < each.size() && taken.size() < mostCandidates) {
                    taken.add(each.get(round));
                }
            }
            if (taken.size() == before) {
                break;
            }
        }
        return List.copyOf(taken);
    }

    /** Whether it can help at all that somebody leaves one post for the other. */
    private boolean mayGive(Post from, Post to) {
        if (from == to) {
            return false;
        }
        if (from.unit() == to.unit()) {
            return limits.withinUnit() && from.surplus() > 0;
        }
        if (from.unit().present() <= from.unit().minimum()) {
            return false;
        }
        return from.surplus() > 0
                || (to.unit().isGrassroots() && !from.unit().isGrassroots())
                || from.unit().percentMissing(0) < to.unit().percentMissing(0);
    }
}
