package vn.phaodai.force;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
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

    /** All periods of the unit that end after the day, in time order, for a change. */
    @Unscoped("The caller's scope was checked for the unit before")
    List<Establishment> from(UUID unitId, LocalDate day) {
        return entityManager
                .createQuery(
                        """
                        select e from Establishment e
                        where e.unitId = :unit and (e.validTo is null or e.validTo > :day)
                        order by e.validFrom
                        """,
                        Establishment.class)
                .setParameter("unit", unitId)
                .setParameter("day", day)
                .setLockMode(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(Establishment figure) {
        entityManager.persist(figure);
    }

    /**
     * @throws BusinessException if somebody else has set a figure of the same post meanwhile
     */
    void flush() {
        try {
            entityManager.flush();
        } catch (ConstraintViolationException overlap) {
            if (overlap.getSQLException().getMessage().contains("establishment_once")) {
                throw new BusinessException(
                        BusinessException.Kind.CONFLICT, "error.establishment.setMeanwhile");
            }
            throw overlap;
        }
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
