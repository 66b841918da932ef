package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class EstablishmentRepository {

    private static final String LINES =
            """
            select e.unit_id, e.position, e.authorised, e.valid_from, e.valid_to, e.decision_number, e.decision_date
            from force.establishment e
            join force.position p on p.code = e.position
            where {scope:e.unit_id} and e.unit_id = :unit
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    List<EstablishmentRow> on(Scope scope, UUID unitId, LocalDate day) {
        return scope.query(
                        entityManager,
                        LINES
                                + """
                                and e.valid_from <= :at and (e.valid_to is null or e.valid_to > :at)
                                order by p.ordinal
                                """)
                .set("unit", unitId)
                .set("at", day)
                .list(EstablishmentRepository::line);
    }

    List<EstablishmentRow> history(Scope scope, UUID unitId) {
        return scope.query(entityManager, LINES + " order by e.valid_from desc, p.ordinal")
                .set("unit", unitId)
                .list(EstablishmentRepository::line);
    }

    private static EstablishmentRow line(Row row) {
        return new EstablishmentRow(
                row.uuid(0),
                row.text(1),
                row.integer(2),
                new Period(row.date(3), row.date(4)),
                row.text(5),
                row.date(6));
    }
}
