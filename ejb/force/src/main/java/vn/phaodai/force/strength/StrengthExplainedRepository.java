package vn.phaodai.force.strength;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Strength;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

@ApplicationScoped
class StrengthExplainedRepository {

    /** Two days, and the units that belong together on each of them. */
    record Days(Set<UUID> before, LocalDate from, Set<UUID> after, LocalDate to) {}

    /** How many came in one way, or left. */
    record Move(boolean in, String kind, long people) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    List<Move> moves(Scope scope, Set<UUID> before, LocalDate from, Set<UUID> after, LocalDate to) {
        return scope.query(
                        entityManager,
                        """
                        select q.came, q.kind, count(*)
                        from (
                            select m.kind, coalesce(m.to_unit = any(:after), false) as came,
                                case when m.to_unit = any(:after) then m.to_unit else m.from_unit end as place
                            from force.strength_moves(cast(:from as date), cast(:to as date)) m
                            where coalesce(m.from_unit = any(:before), false) <> coalesce(m.to_unit = any(:after), false)) q
                        where {scope:q.place}
                        group by q.came, q.kind
                        order by q.came desc, q.kind
                        """)
                .set("before", before.toArray(UUID[]::new))
                .set("after", after.toArray(UUID[]::new))
                .set("from", from)
                .set("to", to)
                .list(row -> new Move(row.flag(0), row.text(1), row.number(2)));
    }

    Page<MoveRow> people(
            Scope scope, UnitTree tree, Days days, ListColumns columns, PageRequest request) {
        return people(scope, days)
                .page(
                        columns,
                        request,
                        row ->
                                new MoveRow(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.constant(4, GapExplanation.Way.class),
                                        row.text(5),
                                        row.uuid(6),
                                        name(tree, row.uuid(6)),
                                        row.uuid(7),
                                        name(tree, row.uuid(7)),
                                        row.date(8),
                                        row.date(10),
                                        scope.covers(row.uuid(9))));
    }

    long countPeople(Scope scope, Days days, ListColumns columns, Map<String, String> filters) {
        return people(scope, days).count(columns, filters);
    }

    private ListQuery people(Scope scope, Days days) {
        return scope.query(
                        entityManager,
                        """
                        select q.id, q.service_number, q.full_name, q.given_name, q.way, q.kind, q.from_unit, q.to_unit,
                            q.since, q.unit_id, q.until
                        from (
                            select m.officer_id as id, o.service_number, o.full_name, o.given_name, o.unit_id,
                                case when coalesce(m.to_unit = any(:after), false) then 'IN' else 'OUT' end as way, m.kind,
                                m.from_unit, m.to_unit, m.since, cast(null as date) as until,
                                case when m.to_unit = any(:after) then m.to_unit else m.from_unit end as place
                            from force.strength_moves(cast(:from as date), cast(:to as date)) m
                            join force.officer o on o.id = m.officer_id
                            where coalesce(m.from_unit = any(:before), false) <> coalesce(m.to_unit = any(:after), false)
                            union all
                            select a.officer_id, o.service_number, o.full_name, o.given_name, o.unit_id, 'ABSENT', a.kind,
                                cast(null as uuid), a.unit_id, a.since, a.until, a.unit_id
                            from force.absence_at(cast(:to as date)) a
                            join force.officer o on o.id = a.officer_id
                            where a.unit_id = any(:after)) q
                        where {scope:q.place}
                        """)
                .set("before", days.before().toArray(UUID[]::new))
                .set("after", days.after().toArray(UUID[]::new))
                .set("from", days.from())
                .set("to", days.to());
    }

    private static String name(UnitTree tree, UUID unit) {
        return unit == null ? null : tree.findEver(unit).map(Unit::name).orElse(null);
    }

    List<GapExplanation.PostChange> posts(
            Scope scope, Set<UUID> before, LocalDate from, Set<UUID> after, LocalDate to) {
        return scope.query(
                        entityManager,
                        """
                        select p.code, coalesce(sum(e.authorised) filter (where e.first), 0),
                            coalesce(sum(e.authorised) filter (where not e.first), 0),
                            (array_agg(e.decision_number order by e.valid_from desc, e.decision_date desc, e.id)
                                filter (where not e.first and e.valid_from > :from))[1],
                            (array_agg(e.decision_date order by e.valid_from desc, e.decision_date desc, e.id)
                                filter (where not e.first and e.valid_from > :from))[1],
                            greatest(0, count(distinct (e.decision_number, e.decision_date))
                                filter (where not e.first and e.valid_from > :from) - 1)
                        from (
                            select true as first, x.* from force.establishment x
                            where x.unit_id = any(:before) and x.valid_from <= :from
                                and (x.valid_to is null or x.valid_to > :from)
                            union all
                            select false, x.* from force.establishment x
                            where x.unit_id = any(:after) and x.valid_from <= :to
                                and (x.valid_to is null or x.valid_to > :to)) e
                        join force.position p on p.code = e.position
                        where {scope:e.unit_id}
                        group by p.code, p.ordinal
                        having coalesce(sum(e.authorised) filter (where e.first), 0)
                            <> coalesce(sum(e.authorised) filter (where not e.first), 0)
                        order by p.ordinal
                        """)
                .set("before", before.toArray(UUID[]::new))
                .set("after", after.toArray(UUID[]::new))
                .set("from", from)
                .set("to", to)
                .list(
                        row ->
                                new GapExplanation.PostChange(
                                        row.text(0),
                                        row.number(1),
                                        row.number(2),
                                        row.text(3),
                                        row.date(4),
                                        row.number(5)));
    }

    List<GapExplanation.Absence> absences(Scope scope, Set<UUID> units, LocalDate at) {
        return scope.query(
                        entityManager,
                        """
                        select a.kind, count(*) from force.absence_at(cast(:at as date)) a
                        where a.unit_id = any(:units) and {scope:a.unit_id}
                        group by a.kind order by a.kind
                        """)
                .set("units", units.toArray(UUID[]::new))
                .set("at", at)
                .list(row -> new GapExplanation.Absence(row.text(0), row.number(1)));
    }

    Strength strength(Scope scope, Set<UUID> units, LocalDate at) {
        return trend(scope, Map.of(at, units)).stream()
                .map(TrendPoint::strength)
                .findFirst()
                .orElse(new Strength(0, 0));
    }

    /** Strength on several days, of the units that belong together on each of them. */
    List<TrendPoint> trend(Scope scope, Map<LocalDate, Set<UUID>> units) {
        String[] days =
                units.entrySet().stream()
                        .flatMap(
                                each ->
                                        each.getValue().stream()
                                                .map(unit -> each.getKey().toString()))
                        .toArray(String[]::new);
        UUID[] ids =
                units.entrySet().stream()
                        .flatMap(each -> each.getValue().stream())
                        .toArray(UUID[]::new);
        return scope.query(
                        entityManager,
                        """
                        with wanted (day, unit_id) as (
                            select * from unnest(cast(:days as date[]), cast(:units as uuid[])))
                        select d.day, sum(s.establishment), sum(s.present)
                        from (select distinct day from wanted) d
                        cross join lateral force.report_strength(d.day) s
                        join wanted w on w.day = d.day and w.unit_id = s.unit_id
                        where {scope:s.unit_id}
                        group by d.day order by d.day
                        """)
                .set("days", days)
                .set("units", ids)
                .list(
                        row ->
                                new TrendPoint(
                                        row.date(0), new Strength(row.number(1), row.number(2))));
    }
}
