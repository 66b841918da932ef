package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.UnitKind;

@ApplicationScoped
@Unscoped("Only numbers, for administrators, who have the whole tree in their care")
class UnitContentsRepository {

    /**
     * What a unit still has on its last day and after.
     *
     * @param people who serve there then
     * @param posts authorised then or later
     * @param arrivals decisions that send officers to it and have not taken effect
     */
    record Left(UUID unitId, long people, long posts, long arrivals) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    long people(Set<UUID> units, LocalDate day) {
        return number(
                """
                select count(*) from force.assignment_at(cast(:day as date)) a where a.unit_id = any(:units)
                """,
                units,
                day);
    }

    long establishment(Set<UUID> units, LocalDate day) {
        return number(
                """
                select coalesce(sum(e.authorised), 0) from force.establishment e
                where e.unit_id = any(:units) and e.valid_from <= :day and (e.valid_to is null or e.valid_to > :day)
                """,
                units,
                day);
    }

    long openTransfers(Set<UUID> units) {
        return new ListQuery(
                        entityManager,
                        """
                        select count(*) from force.decision_line t
                        where t.state in ('PROPOSED', 'APPROVED') and t.theme = 'POSTING'
                            and (t.from_unit = any(:units) or t.to_unit = any(:units))
                        """)
                .set("units", units.toArray(UUID[]::new))
                .first(row -> row.number(0))
                .orElse(0L);
    }

    /** People of the unit whose position units of that kind do not have. */
    long withoutPosition(UUID unit, LocalDate day, UnitKind kind) {
        return new ListQuery(
                        entityManager,
                        """
                        select count(*) from force.assignment_at(cast(:day as date)) a
                        join force.position p on p.code = a.position
                        where a.unit_id = :unit and not :kind = any(p.unit_kinds)
                        """)
                .set("unit", unit)
                .set("day", day)
                .set("kind", kind.name())
                .first(row -> row.number(0))
                .orElse(0L);
    }

    /** What the units still have that day, of those that have anything. */
    List<Left> leftOn(Set<UUID> units, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select q.unit_id, sum(q.people), sum(q.posts), sum(q.arrivals)
                        from (
                            select a.unit_id, 1 as people, 0 as posts, 0 as arrivals
                            from force.assignment_at(cast(:day as date)) a
                            where a.unit_id = any(:units)
                            union all
                            select e.unit_id, 0, max(e.authorised), 0
                            from force.establishment e
                            where e.unit_id = any(:units) and (e.valid_to is null or e.valid_to > :day)
                            group by e.unit_id, e.position
                            union all
                            select t.to_unit, 0, 0, 1
                            from force.decision_line t
                            where t.to_unit = any(:units) and t.theme = 'POSTING'
                                and t.state in ('PROPOSED', 'APPROVED')) q
                        group by q.unit_id
                        """)
                .set("units", units.toArray(UUID[]::new))
                .set("day", day)
                .list(row -> new Left(row.uuid(0), row.number(1), row.number(2), row.number(3)));
    }

    private long number(String sql, Set<UUID> units, LocalDate day) {
        return new ListQuery(entityManager, sql)
                .set("units", units.toArray(UUID[]::new))
                .set("day", day)
                .first(row -> row.number(0))
                .orElse(0L);
    }
}
