package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class StrengthRepository {

    private record Figure(UUID unitId, Strength strength) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Strength of each unit itself, of those in scope that existed on the day. */
    Map<UUID, Strength> ofUnits(Scope scope, LocalDate day) {
        Map<UUID, Strength> figures = new HashMap<>();
        scope.query(
                        entityManager,
                        """
                        select s.unit_id, s.establishment, s.present
                        from force.report_strength(cast(:at as date)) s
                        where {scope:s.unit_id}
                        """)
                .set("at", day)
                .list(row -> new Figure(row.uuid(0), new Strength(row.number(1), row.number(2))))
                .forEach(figure -> figures.put(figure.unitId, figure.strength));
        return figures;
    }

    /** Strength of those units by position, each without the units below it. */
    Map<UUID, List<PositionStrength>> ofPositions(
            Scope scope, Collection<UUID> unitIds, LocalDate day) {
        return scope
                .query(
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
                        join force.position p on p.code = q.position
                        where {scope:q.unit_id}
                        group by q.unit_id, q.position, p.ordinal
                        having sum(q.authorised) > 0 or sum(q.posted) > 0
                        order by p.ordinal
                        """)
                .set("units", unitIds.toArray(UUID[]::new))
                .set("at", day)
                .list(
                        row ->
                                Map.entry(
                                        row.uuid(0),
                                        new PositionStrength(
                                                row.text(1),
                                                new Strength(row.number(2), row.number(3)))))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
