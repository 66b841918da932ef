package vn.phaodai.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes where somebody served before, at most fifteen years back, without a gap. */
final class Postings {

    private static final int YEARS_BACK = 15;
    private static final LocalDate GRASSROOTS_DRIVE = LocalDate.of(2022, 2, 14);
    private static final List<Post> WARD_POSTS =
            List.of(
                    Post.BEAT_OFFICER,
                    Post.BEAT_OFFICER,
                    Post.PUBLIC_ORDER,
                    Post.CRIME_PREVENTION,
                    Post.ADMIN_RESIDENCE,
                    Post.DUTY_OFFICER);
    private static final List<Post> DISTRICT_POSTS =
            List.of(
                    Post.PUBLIC_ORDER,
                    Post.CRIME_PREVENTION,
                    Post.ADMIN_RESIDENCE,
                    Post.PROFESSIONAL_OFFICER);

    private final Chance chance;
    private final List<DemoUnit> wards;
    private final List<DemoUnit> districts;
    private final Map<String, List<DemoUnit>> wardsOf;
    private final Map<String, DemoUnit> byCode;

    Postings(Chance chance, List<DemoUnit> units) {
        this.chance = chance;
        this.wards = units.stream().filter(DemoUnit::isGrassroots).toList();
        this.districts = units.stream().filter(DemoUnit::isDistrict).toList();
        this.wardsOf = wards.stream().collect(Collectors.groupingBy(DemoUnit::parentCode));
        this.byCode = units.stream().collect(Collectors.toMap(DemoUnit::code, unit -> unit));
    }

    /** In time order; the last one is where the person is, until {@code left} if that is given. */
    List<Posting> leadingTo(
            DemoUnit unit, Post post, Career career, LocalDate day, LocalDate left) {
        LocalDate end = left == null ? day : left;
        LocalDate earliest = later(career.joined(), end.minusYears(YEARS_BACK));
        List<Posting> postings = new ArrayList<>();
        DemoUnit at = unit;
        Post as = post;
        LocalDate to = left;
        LocalDate from =
                start(end.minusDays(chance.between(40, post.leads() ? 1500 : 2100)), earliest);
        while (true) {
            postings.add(posting(at, as, from, to, career.joined()));
            if (!from.isAfter(earliest)) {
                Collections.reverse(postings);
                return postings;
            }
            Post now = as;
            as = before(now);
            at = unitBefore(at, now, as);
            to = from;
            from = start(from.minusDays(chance.between(500, 1900)), earliest);
        }
    }

    private Posting posting(
            DemoUnit unit, Post post, LocalDate from, LocalDate to, LocalDate joined) {
        LocalDate decided = from.minusDays(chance.between(4, 20));
        String number =
                "%d/QĐ-%s".formatted(chance.between(11, 4800), unit.isCity() ? "BCA" : "CATP-PX01");
        return new Posting(unit, post, from, to, kind(unit, post, from, joined), number, decided);
    }

    private String kind(DemoUnit unit, Post post, LocalDate from, LocalDate joined) {
        if (from.equals(joined)) {
            return "RECRUITMENT";
        }
        boolean drive =
                !from.isBefore(GRASSROOTS_DRIVE) && from.isBefore(GRASSROOTS_DRIVE.plusMonths(10));
        if (drive && unit.isGrassroots() && chance.percent(60)) {
            return "REINFORCEMENT";
        }
        if (post.leads()) {
            return chance.percent(70) ? "APPOINTMENT" : "ROTATION";
        }
        return "TRANSFER";
    }

    private Post before(Post post) {
        return switch (post) {
            case CITY_DIRECTOR -> Post.CITY_DEPUTY_DIRECTOR;
            case CITY_DEPUTY_DIRECTOR -> Post.DISTRICT_CHIEF;
            case DISTRICT_CHIEF -> Post.DISTRICT_DEPUTY_CHIEF;
            case DISTRICT_DEPUTY_CHIEF -> chance.percent(50) ? Post.WARD_CHIEF : Post.TEAM_LEADER;
            case TEAM_LEADER -> Post.TEAM_DEPUTY_LEADER;
            case WARD_CHIEF ->
                    chance.percent(75) ? Post.WARD_DEPUTY_CHIEF : Post.TEAM_DEPUTY_LEADER;
            case TEAM_DEPUTY_LEADER -> chance.oneOf(DISTRICT_POSTS);
            case PROFESSIONAL_OFFICER, TECHNICAL_OFFICER ->
                    chance.percent(70) ? post : Post.CRIME_PREVENTION;
            default -> chance.percent(45) ? post : chance.oneOf(WARD_POSTS);
        };
    }

    private DemoUnit unitBefore(DemoUnit unit, Post now, Post before) {
        DemoUnit district = districtOf(unit);
        while (true) {
            DemoUnit home = chance.percent(75) ? district : chance.oneOf(districts);
            DemoUnit found = place(home, before);
            if (found != unit || now != before) {
                return found;
            }
            district = chance.oneOf(districts);
        }
    }

    private DemoUnit place(DemoUnit district, Post post) {
        return switch (post) {
            case CITY_DIRECTOR, CITY_DEPUTY_DIRECTOR -> byCode.get(district.parentCode());
            case DISTRICT_CHIEF,
                    DISTRICT_DEPUTY_CHIEF,
                    TEAM_LEADER,
                    TEAM_DEPUTY_LEADER,
                    PROFESSIONAL_OFFICER,
                    TECHNICAL_OFFICER ->
                    district;
            case WARD_CHIEF, WARD_DEPUTY_CHIEF, BEAT_OFFICER ->
                    chance.oneOf(wardsOf.get(district.code()));
            default -> chance.percent(15) ? district : chance.oneOf(wardsOf.get(district.code()));
        };
    }

    private DemoUnit districtOf(DemoUnit unit) {
        if (unit.isDistrict()) {
            return unit;
        }
        return unit.isCity() ? chance.oneOf(districts) : byCode.get(unit.parentCode());
    }

    /** The first of its month, as decisions take effect, unless the person came that month. */
    private static LocalDate start(LocalDate about, LocalDate earliest) {
        LocalDate first = about.withDayOfMonth(1);
        return first.isBefore(earliest.plusMonths(8)) ? earliest : first;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
