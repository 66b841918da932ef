package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
class EvaluationRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Unscoped("Where an officer of the caller's scope served, to name the unit that evaluates")
    Optional<UUID> unitOn(UUID officer, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select coalesce(
                            (select p.unit_id from force.posting p where p.officer_id = o.id and p.valid_from <= :day
                                and (p.valid_to is null or p.valid_to > :day)), o.unit_id)
                        from force.officer o where o.id = :officer
                        """)
                .set("officer", officer)
                .set("day", day)
                .first(row -> row.uuid(0));
    }
}
