package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

@ApplicationScoped
class StandbyRepository {

    private static final String COLUMNS =
"""
select s.id, s.unit_id, s.first_day, s.last_day, s.percent, s.occasion, s.source, s.made_by, s.made_at,
    s.lifted_at
from force.standby s
""";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /**
     * @param path units above the caller's: what is ordered there holds here too
     */
    Page<Standby> page(
            Scope scope, UUID[] path, UnitTree tree, ListColumns columns, PageRequest request) {
        return scope.query(
                        entityManager,
                        COLUMNS + " where ({scope:s.unit_id} or s.unit_id = any(:path))")
                .set("path", path)
                .page(columns, request, row -> line(row, tree));
    }

    long count(Scope scope, UUID[] path, ListColumns columns, Map<String, String> filters) {
        return scope.query(
                        entityManager,
                        COLUMNS + " where ({scope:s.unit_id} or s.unit_id = any(:path))")
                .set("path", path)
                .count(columns, filters);
    }

    /** What is ordered for the unit or one above it, within the period. */
    @Unscoped("Orders from above hold for the units below and are no personal data")
    List<Standby> holding(UUID[] path, LocalDate first, LocalDate last, UnitTree tree) {
        return new ListQuery(
                        entityManager,
                        COLUMNS
                                + """
                                where s.unit_id = any(:path) and s.lifted_at is null
                                    and s.first_day <= :last and s.last_day >= :first
                                """)
                .set("path", path)
                .set("first", first)
                .set("last", last)
                .list(row -> line(row, tree));
    }

    /** All that was ordered for these units themselves, lifted or not, the first day first. */
    void ordered(Scope scope, UUID[] unitIds, UnitTree tree, Consumer<Standby> reader) {
        scope.query(
                        entityManager,
                        COLUMNS
                                + """
                                join kernel.unit u on u.id = s.unit_id
                                where {scope:s.unit_id} and s.unit_id = any(:units)
                                order by s.first_day, u.code, s.last_day, s.id
                                """)
                .set("units", unitIds)
                .each(row -> reader.accept(line(row, tree)));
    }

    /** Orders that stand and are not over, the next first. */
    List<Standby> open(Scope scope, UUID[] path, UnitTree tree, LocalDate today, int limit) {
        return scope.query(
                        entityManager,
                        COLUMNS
                                + """
                                where ({scope:s.unit_id} or s.unit_id = any(:path))
                                    and s.lifted_at is null and s.last_day >= :today
                                order by s.first_day, s.id limit :most
                                """)
                .set("path", path)
                .set("today", today)
                .set("most", limit)
                .list(row -> line(row, tree));
    }

    /**
     * Units with shifts that lack one for standby on a day still to come.
     *
     * @param units by the order, all for which it holds
     */
    List<StandbyGap> unready(
            Scope scope, Map<UUID, Set<UUID>> units, UnitTree tree, LocalDate today, int limit) {
        List<UUID> orders = new ArrayList<>();
        List<UUID> below = new ArrayList<>();
        units.forEach(
                (order, all) ->
                        all.forEach(
                                unit -> {
                                    orders.add(order);
                                    below.add(unit);
                                }));
        return scope.query(
                        entityManager,
                        """
                        select w.unit_id, s.id, s.occasion, s.percent, s.first_day, s.last_day
                        from unnest(cast(:orders as uuid[]), cast(:below as uuid[])) w (order_id, unit_id)
                        join force.standby s on s.id = w.order_id
                        join kernel.unit u on u.id = w.unit_id
                        where {scope:w.unit_id}
                            and exists (
                                select from force.shift h
                                where h.unit_id = w.unit_id and h.kind <> 'STANDBY' and h.valid_from <= s.last_day
                                    and (h.valid_to is null or h.valid_to > greatest(s.first_day, :today)))
                            and not coalesce(
                                (select range_agg(daterange(r.valid_from, r.valid_to)) from force.shift r
                                    where r.unit_id = w.unit_id and r.kind = 'STANDBY'),
                                '{}') @> daterange(greatest(s.first_day, :today), s.last_day, '[]')
                        order by s.first_day, s.id, u.code limit :most
                        """)
                .set("orders", orders.toArray(UUID[]::new))
                .set("below", below.toArray(UUID[]::new))
                .set("today", today)
                .set("most", limit)
                .list(
                        row ->
                                new StandbyGap(
                                        row.uuid(0),
                                        tree.findEver(row.uuid(0)).map(Unit::name).orElse(""),
                                        row.uuid(1),
                                        row.text(2),
                                        row.integer(3),
                                        row.date(4),
                                        row.date(5)));
    }

    @Unscoped("Writes only; the unit was found in the caller's scope")
    void add(UUID id, StandbyDraft draft, String by, Instant at) {
        entityManager
                .createNativeQuery(
"""
insert into force.standby (id, unit_id, first_day, last_day, percent, occasion, source, made_by, made_at)
values (:id, :unit, :first, :last, :percent, :occasion, :source, :by, :at)
""")
                .setParameter("id", id)
                .setParameter("unit", draft.unitId())
                .setParameter("first", draft.firstDay())
                .setParameter("last", draft.lastDay())
                .setParameter("percent", draft.percent())
                .setParameter("occasion", draft.occasion())
                .setParameter("source", draft.source())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    Optional<Standby> standing(Scope scope, UUID id, UnitTree tree) {
        return scope.query(
                        entityManager,
                        COLUMNS + " where {scope:s.unit_id} and s.id = :id and s.lifted_at is null")
                .set("id", id)
                .first(row -> line(row, tree));
    }

    @Unscoped("Writes only; the order was found in the caller's scope")
    void lift(UUID id, Instant at) {
        entityManager
                .createNativeQuery("update force.standby set lifted_at = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Standby line(Row row, UnitTree tree) {
        return new Standby(
                row.uuid(0),
                row.uuid(1),
                tree.findEver(row.uuid(1)).map(Unit::name).orElse(""),
                row.date(2),
                row.date(3),
                row.integer(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.instant(8),
                row.instant(9));
    }
}
