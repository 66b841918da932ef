package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

/** Figures and catalogues that decisions are checked against. */
@ApplicationScoped
class DecisionFactsRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Unscoped("Only numbers of people, of the units that the decision is about")
    Map<UUID, Strength> strengths(Collection<UUID> units, LocalDate day) {
        record Figure(UUID unit, Strength strength) {}
        Map<UUID, Strength> figures = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select u.id, coalesce(e.authorised, 0), coalesce(a.present, 0)
                        from unnest(cast(:units as uuid[])) u (id)
                        left join (
                            select x.unit_id, sum(x.authorised) as authorised from force.establishment x
                            where x.valid_from <= :day and (x.valid_to is null or x.valid_to > :day)
                            group by x.unit_id) e on e.unit_id = u.id
                        left join (
                            select y.unit_id, count(*) as present from force.assignment_at(cast(:day as date)) y
                            where y.unit_id = any(:units)
                            group by y.unit_id) a on a.unit_id = u.id
                        """)
                .set("units", units.stream().distinct().toArray(UUID[]::new))
                .set("day", day)
                .list(row -> new Figure(row.uuid(0), new Strength(row.number(1), row.number(2))))
                .forEach(figure -> figures.put(figure.unit(), figure.strength()));
        return figures;
    }

    /** Who holds commanding positions of these units on a day, as unit and position. */
    @Unscoped("Only whether a commanding position is held, for a warning")
    Set<Held> held(Collection<UUID> units, LocalDate day) {
        return new HashSet<>(
                new ListQuery(
                                entityManager,
                                """
                                select a.unit_id, a.position
                                from force.assignment_at(cast(:day as date)) a
                                join force.position p on p.code = a.position
                                where a.unit_id = any(:units) and p.commanding
                                """)
                        .set("units", units.stream().distinct().toArray(UUID[]::new))
                        .set("day", day)
                        .list(row -> new Held(row.uuid(0), row.text(1))));
    }

    /** A position that somebody holds. */
    record Held(UUID unit, String position) {}

    @Unscoped("Figures that everybody may know")
    Map<String, Integer> minimumCover(LocalDate day) {
        record Cover(String kind, int percent) {}
        Map<String, Integer> covers = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select unit_kind, percent from force.minimum_cover
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .set("day", day)
                .list(row -> new Cover(row.text(0), row.integer(1)))
                .forEach(cover -> covers.put(cover.kind(), cover.percent()));
        return covers;
    }

    /**
     * How far officers meet the conditions for the next rank, by officer; nobody who does not serve
     * on that day.
     *
     * @param days day that is asked about, by officer
     * @param known day as of which things are known
     * @param superseded decision whose rank is left out; null if none is
     */
    @Unscoped("The officers were found in the caller's scope; tells only what the check needs")
    Map<UUID, NextRank> nextRanks(Map<UUID, LocalDate> days, LocalDate known, UUID superseded) {
        Map<UUID, NextRank> found = new HashMap<>();
        UUID[] officers = days.keySet().toArray(UUID[]::new);
        new ListQuery(
                        entityManager,
                        """
                        select c.officer_id, c.position, c.due_on, c.term_met,
                            c.next_rank is not null and c.evaluation_met and c.discipline_met and c.standard_met
                                and c.age_met and c.service_left_met
                        from (select distinct x.day from unnest(cast(:days as date[])) x (day)) d
                        cross join lateral force.promotion_check_without(d.day, cast(:known as date),
                            nullif(cast(:superseded as uuid), cast(:none as uuid))) c
                        join unnest(cast(:officers as uuid[]), cast(:days as date[])) a (officer, day)
                            on a.officer = c.officer_id and a.day = d.day
                        where c.officer_id = any(cast(:officers as uuid[]))
                        """)
                .set("officers", officers)
                .set("days", days(officers, days))
                .set("known", known)
                .set("superseded", DecisionRepository.orNone(superseded))
                .set("none", DecisionRepository.orNone(null))
                .list(
                        row ->
                                new NextRank(
                                        row.uuid(0),
                                        row.text(1),
                                        row.date(2),
                                        row.flag(3),
                                        row.flag(4)))
                .forEach(next -> found.put(next.officerId(), next));
        return found;
    }

    /** First day after the service by age, of officers whose rank has a limit, by officer. */
    @Unscoped("The officers were found in the caller's scope")
    Map<UUID, LocalDate> leaveByAge(Collection<UUID> officers, LocalDate today) {
        record Leaving(UUID officer, LocalDate day) {}
        Map<UUID, LocalDate> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select f.officer_id, f.leaves_on from force.retirement_forecast(cast(:today as date)) f
                        where f.officer_id = any(cast(:officers as uuid[]))
                        """)
                .set("today", today)
                .set("officers", officers.stream().distinct().toArray(UUID[]::new))
                .list(row -> new Leaving(row.uuid(0), row.date(1)))
                .forEach(leaving -> found.put(leaving.officer(), leaving.day()));
        return found;
    }

    static String[] days(UUID[] officers, Map<UUID, LocalDate> days) {
        return Arrays.stream(officers)
                .map(days::get)
                .map(day -> day == null ? null : day.toString())
                .toArray(String[]::new);
    }

    /** How many days ago decisions may have taken effect; none of the kinds that are left out. */
    @Unscoped("Figures that everybody may know")
    Map<DecisionKind, Integer> pastDays(LocalDate today) {
        record Figure(String code, int days) {}
        Map<DecisionKind, Integer> days = new EnumMap<>(DecisionKind.class);
        new ListQuery(
                        entityManager,
                        """
                        select code, value::integer from force.career_parameter
                        where code like 'decision.pastDays.%' and valid_from <= :today
                            and (valid_to is null or valid_to > :today)
                        """)
                .set("today", today)
                .list(row -> new Figure(row.text(0), row.integer(1)))
                .forEach(
                        figure ->
                                DecisionKind.ofPastDays(figure.code())
                                        .ifPresent(kind -> days.put(kind, figure.days())));
        return days;
    }

    @Unscoped("A catalogue that everybody may know")
    List<DecisionCode> leaveKinds() {
        return new ListQuery(
                        entityManager,
                        "select code, name_vi, name_en from force.leave_kind order by ordinal")
                .list(row -> new DecisionCode(row.text(0), row.text(1), row.text(2)));
    }
}
