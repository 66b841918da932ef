package vn.phaodai.local.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many people each unit should have and has. Most wards are a little short, some badly, some
 * are over; the first district has one of each, so that a transfer has somewhere to come from and
 * to go to.
 */
final class StrengthPlan {

    private static final Set<String> SHORT = Set.of("Q01-03", "Q01-08", "Q03-05", "Q12-02");
    private static final Set<String> OVER = Set.of("Q01-05", "Q04-02", "Q10-06");
    private static final Set<String> WITHOUT_CHIEF = Set.of("Q01-08", "Q06-11", "TDU-19", "CGI-04");
    private static final List<Post> FLEXIBLE =
            List.of(
                    Post.BEAT_OFFICER,
                    Post.BEAT_OFFICER,
                    Post.BEAT_OFFICER,
                    Post.PUBLIC_ORDER,
                    Post.CRIME_PREVENTION,
                    Post.ADMIN_RESIDENCE,
                    Post.DUTY_OFFICER);

    private final Chance chance;

    StrengthPlan(Chance chance) {
        this.chance = chance;
    }

    /** Slots per unit whose present people add up to {@code serving}. */
    Map<DemoUnit, List<Slot>> of(List<DemoUnit> units, int serving) {
        Map<DemoUnit, Map<Post, Integer>> authorised = new LinkedHashMap<>();
        Map<DemoUnit, Integer> present = new LinkedHashMap<>();
        for (DemoUnit unit : units) {
            Map<Post, Integer> posts = authorised(unit);
            authorised.put(unit, posts);
            present.put(unit, (int) Math.round(sum(posts) * ratio(unit)));
        }
        level(present, authorised, serving);
        Map<DemoUnit, List<Slot>> slots = new LinkedHashMap<>();
        for (DemoUnit unit : units) {
            slots.put(unit, slots(unit, authorised.get(unit), present.get(unit)));
        }
        return slots;
    }

    private Map<Post, Integer> authorised(DemoUnit unit) {
        Map<Post, Integer> posts = new EnumMap<>(Post.class);
        if (unit.isCity()) {
            posts.put(Post.CITY_DIRECTOR, 1);
            posts.put(Post.CITY_DEPUTY_DIRECTOR, 5);
            posts.put(Post.GENERAL_STAFF, 34);
            posts.put(Post.DUTY_OFFICER, 14);
            posts.put(Post.PROFESSIONAL_OFFICER, 70);
            posts.put(Post.TECHNICAL_OFFICER, 26);
        } else if (unit.isDistrict()) {
            posts.put(Post.DISTRICT_CHIEF, 1);
            posts.put(Post.DISTRICT_DEPUTY_CHIEF, 4);
            posts.put(Post.TEAM_LEADER, 6);
            posts.put(Post.TEAM_DEPUTY_LEADER, 8);
            posts.put(Post.PUBLIC_ORDER, chance.between(6, 9));
            posts.put(Post.CRIME_PREVENTION, chance.between(8, 12));
            posts.put(Post.ADMIN_RESIDENCE, chance.between(5, 8));
            posts.put(Post.GENERAL_STAFF, chance.between(4, 6));
            posts.put(Post.DUTY_OFFICER, 4);
            posts.put(Post.PROFESSIONAL_OFFICER, chance.between(3, 6));
            posts.put(Post.TECHNICAL_OFFICER, 2);
        } else {
            grassroots(unit, posts);
        }
        return posts;
    }

    private void grassroots(DemoUnit unit, Map<Post, Integer> posts) {
        boolean rural = unit.kind().equals("COMMUNE");
        int size = (int) Math.round(chance.about(rural ? 31 : 37, 3.5));
        size = Math.max(25, Math.min(45, size));
        posts.put(Post.WARD_CHIEF, 1);
        posts.put(Post.WARD_DEPUTY_CHIEF, size >= 36 ? 3 : 2);
        posts.put(Post.PUBLIC_ORDER, Math.max(3, size * 13 / 100));
        posts.put(Post.CRIME_PREVENTION, Math.max(4, size * 16 / 100));
        posts.put(Post.ADMIN_RESIDENCE, Math.max(3, size * 12 / 100));
        posts.put(Post.GENERAL_STAFF, size >= 34 ? 2 : 1);
        posts.put(Post.DUTY_OFFICER, 3);
        posts.put(Post.BEAT_OFFICER, size - sum(posts));
    }

    private double ratio(DemoUnit unit) {
        if (!unit.isGrassroots()) {
            return 0.96;
        }
        if (SHORT.contains(unit.code())) {
            return 0.76;
        }
        if (OVER.contains(unit.code())) {
            return 1.11;
        }
        int draw = chance.between(1, 100);
        if (draw <= 13) {
            return chance.between(74, 85) / 100.0;
        }
        return draw <= 24 ? chance.between(103, 112) / 100.0 : chance.between(90, 100) / 100.0;
    }

    /** Moves single people between ordinary wards and nowhere until the city has its number. */
    private void level(
            Map<DemoUnit, Integer> present,
            Map<DemoUnit, Map<Post, Integer>> authorised,
            int serving) {
        List<DemoUnit> wards =
                present.keySet().stream()
                        .filter(DemoUnit::isGrassroots)
                        .filter(unit -> !SHORT.contains(unit.code()) && !OVER.contains(unit.code()))
                        .toList();
        int missing = serving - present.values().stream().mapToInt(Integer::intValue).sum();
        while (missing != 0) {
            DemoUnit ward = chance.oneOf(wards);
            int full = sum(authorised.get(ward));
            int next = present.get(ward) + Integer.signum(missing);
            if (next >= full * 86 / 100 && next <= full) {
                present.put(ward, next);
                missing -= Integer.signum(missing);
            }
        }
    }

    private List<Slot> slots(DemoUnit unit, Map<Post, Integer> authorised, int present) {
        Map<Post, Integer> people = new EnumMap<>(authorised);
        if (WITHOUT_CHIEF.contains(unit.code())) {
            people.put(Post.WARD_CHIEF, 0);
        }
        List<Post> flexible = FLEXIBLE.stream().filter(authorised::containsKey).toList();
        if (!unit.isGrassroots()) {
            flexible = authorised.keySet().stream().filter(post -> !post.leads()).toList();
        }
        int missing = present - sum(people);
        while (missing != 0) {
            Post post = chance.oneOf(flexible);
            int next = people.get(post) + Integer.signum(missing);
            if (next >= 1) {
                people.put(post, next);
                missing -= Integer.signum(missing);
            }
        }
        List<Slot> slots = new ArrayList<>();
        authorised.forEach(
                (post, count) ->
                        slots.add(new Slot(post, count, before(post, count), people.get(post))));
        return slots;
    }

    /** Beats and crime prevention were strengthened last; the rest stayed. */
    private static int before(Post post, int count) {
        boolean strengthened =
                post == Post.BEAT_OFFICER
                        || post == Post.CRIME_PREVENTION
                        || post == Post.PUBLIC_ORDER;
        return strengthened ? Math.max(1, count * 78 / 100) : count;
    }

    private static int sum(Map<Post, Integer> posts) {
        return posts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
