package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Reads what plans are made of: posts, and only those officers who may be moved at all. */
@ApplicationScoped
class ProblemRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** People authorised and present in a position of a unit. */
    record Manning(UUID unit, String position, int authorised, int present) {}

    /** An officer who may be moved. */
    record Movable(
            UUID id, UUID unit, String position, int level, LocalDate since, boolean rested) {}

    /** Something that an officer has stated. */
    record Stated(UUID officer, StatementKind kind, UUID unit) {}

    /**
     * Who is looked for.
     *
     * @param giving units that may give anybody
     * @param settled last day to have come to the post
     * @param commandersSettled the same for commanders
     * @param rest days of secondments after this one stand against another; null if none is planned
     * @param serves day on which the age limit may be reached at the earliest
     * @param pinned read even if their unit gives nobody
     */
    record Wanted(
            Set<UUID> giving,
            LocalDate day,
            LocalDate settled,
            LocalDate commandersSettled,
            LocalDate rest,
            LocalDate serves,
            UUID plan,
            Set<UUID> pinned) {}

    List<Manning> manning(Scope scope, UUID[] units, LocalDate day) {
        return scope.query(
                        entityManager,
                        """
                        select q.unit_id, q.position, sum(q.authorised), sum(q.posted)
                        from (
                            select e.unit_id, e.position, e.authorised, 0 as posted
                            from force.establishment e
                            where e.unit_id = any(:units) and e.valid_from <= :at
                              and (e.valid_to is null or e.valid_to > :at)
                            union all
                            select a.unit_id, a.position, 0, 1
                            from force.assignment_at(cast(:at as date)) a
                            where a.unit_id = any(:units)) q
                        where {scope:q.unit_id}
                        group by q.unit_id, q.position
                        having sum(q.authorised) > 0 or sum(q.posted) > 0
                        order by q.unit_id, q.position
                        """)
                .set("units", units)
                .set("at", day)
                .list(row -> new Manning(row.uuid(0), row.text(1), row.integer(2), row.integer(3)));
    }

    /**
     * People of each unit who are sent elsewhere for a time on that day: by a decision, or by a
     * posting that was entered without one. Whoever is sent on from there is still of the first
     * unit.
     */
    @Unscoped("Numbers of people only")
    Map<UUID, Integer> lent(UUID[] units, LocalDate day) {
        Map<UUID, Integer> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select q.home, count(distinct q.officer_id)
                        from (
                            select l.from_unit as home, l.officer_id from force.decision_line l
                            where l.theme = 'POSTING' and l.ends_on > :at and l.effective_on <= :at
                                and l.returned_on is null and l.state in ('APPROVED', 'IN_EFFECT')
                            union all
                            select h.unit_id, g.officer_id from force.posting g
                            cross join lateral (select b.unit_id from force.posting b
                                where b.officer_id = g.officer_id and b.valid_from < g.valid_from
                                    and b.kind not in ('SECONDMENT', 'REINFORCEMENT')
                                order by b.valid_from desc limit 1) h
                            where g.kind in ('SECONDMENT', 'REINFORCEMENT') and g.decision_line_id is null
                                and g.valid_from <= :at and (g.valid_to is null or g.valid_to > :at)
                                and not exists (select from force.planned_move m
                                    where m.officer_id = g.officer_id and m.since <= :at)) q
                        where q.home = any(:units)
                        group by q.home
                        """)
                .set("units", units)
                .set("at", day)
                .list(row -> found.put(row.uuid(0), row.integer(1)));
        return found;
    }

    /**
     * Officers in service who are not on leave that day, long enough in their post, not sent here
     * for a time, about whom no decision waits, who have long enough to serve before the age limit
     * of their rank, whom hardship does not keep where they are and whom the plan does not leave
     * out.
     */
    List<Movable> movable(Scope scope, Wanted wanted) {
        Set<UUID> units = new HashSet<>(wanted.giving());
        return scope.query(
                        entityManager,
                        """
                        select o.id, a.unit_id, a.position, r.level, a.since,
                            cast(:rest as date) is null or not exists (
                                select from force.posting g
                                where g.officer_id = o.id and g.kind in ('SECONDMENT', 'REINFORCEMENT')
                                    and (g.valid_to is null or g.valid_to > cast(:rest as date)))
                        from force.assignment_at(cast(:at as date)) a
                        join force.officer o on o.id = a.officer_id
                        join force.rank r on r.code = o.rank
                        join force.position p on p.code = a.position
                        left join force.retirement_forecast(cast(:at as date)) f on f.officer_id = o.id
                        where {scope:a.unit_id} and o.status = 'ACTIVE'
                            and (a.unit_id = any(:giving) or o.id = any(:pinned))
                            and a.since <= case when p.commanding then cast(:commanders as date)
                                else cast(:settled as date) end
                            and (f.limit_on is null or f.limit_on >= cast(:serves as date))
                            and not exists (select from force.decision_line l
                                where l.officer_id = o.id and l.theme in ('POSTING', 'ABSENCE')
                                    and l.state in ('PROPOSED', 'APPROVED'))
                            and not exists (select from force.posting g
                                where g.officer_id = o.id and g.kind in ('SECONDMENT', 'REINFORCEMENT')
                                    and g.valid_from <= :at and (g.valid_to is null or g.valid_to > :at))
                            and not exists (select from force.leave v
                                where v.officer_id = o.id and v.state = 'APPROVED' and :at between v.first_day and v.last_day)
                            and not exists (select from force.move_statement s
                                where s.officer_id = o.id and s.kind = 'HARDSHIP_STAY'
                                    and s.valid_from <= :at and (s.valid_to is null or s.valid_to > :at))
                            and not exists (select from force.strengthening_pin n
                                where n.plan_id = :plan and n.officer_id = o.id and n.kind = 'BAR')
                        order by o.id
                        """)
                .set("giving", units.toArray(UUID[]::new))
                .set("pinned", wanted.pinned().toArray(UUID[]::new))
                .set("at", wanted.day())
                .set("settled", wanted.settled())
                .set("commanders", wanted.commandersSettled())
                .set("rest", wanted.rest())
                .set("serves", wanted.serves())
                .set("plan", wanted.plan())
                .list(
                        row ->
                                new Movable(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.integer(3),
                                        row.date(4),
                                        row.flag(5)));
    }

    /** Which of these kinds officers hold on a day. */
    @Unscoped("Only what the plan's posts ask for, of officers who were found in scope")
    Map<UUID, Set<String>> qualifications(UUID[] officers, String[] kinds, LocalDate day) {
        Map<UUID, Set<String>> held = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select q.officer_id, q.kind from force.qualification q
                        where q.officer_id = any(:officers) and q.kind = any(:kinds) and q.valid_from <= :at
                            and (q.expires_on is null or q.expires_on >= :at)
                        """)
                .set("officers", officers)
                .set("kinds", kinds)
                .set("at", day)
                .each(
                        row ->
                                held.computeIfAbsent(row.uuid(0), any -> new HashSet<>())
                                        .add(row.text(1)));
        return held;
    }

    @Unscoped("What officers who were found in scope have stated for plans")
    List<Stated> stated(UUID[] officers, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select s.officer_id, s.kind, s.unit_id from force.move_statement s
                        where s.officer_id = any(:officers) and s.valid_from <= :at
                            and (s.valid_to is null or s.valid_to > :at)
                        """)
                .set("officers", officers)
                .set("at", day)
                .list(
                        row ->
                                new Stated(
                                        row.uuid(0),
                                        row.constant(1, StatementKind.class),
                                        row.uuid(2)));
    }
}
