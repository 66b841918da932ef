package vn.phaodai.kernel.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("Names and places of units are public inside the service; they make the scopes")
class UnitRepository {

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    long revision() {
        return new ListQuery(entityManager, "select revision from kernel.unit_revision")
                .first(row -> row.number(0))
                .orElse(0L);
    }

    List<Unit> shapes() {
        return new ListQuery(
                        entityManager,
                        """
                        select u.id, u.code, s.name, s.kind, s.parent_id, u.valid_from, u.valid_to, s.valid_from, s.valid_to
                        from kernel.unit u
                        join kernel.unit_shape s on s.unit_id = u.id
                        order by u.code, s.valid_from
                        """)
                .list(UnitRepository::unit);
    }

    List<Lineage> lineage() {
        return new ListQuery(
                        entityManager,
                        """
                        select l.predecessor, l.successor, l.part, l.effective_on, r.decision_number, r.decision_date
                        from kernel.unit_lineage l
                        join kernel.reorganisation r on r.id = l.reorganisation_id
                        join kernel.unit p on p.id = l.predecessor
                        join kernel.unit s on s.id = l.successor
                        order by l.effective_on, p.code, s.code
                        """)
                .list(
                        row ->
                                new Lineage(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.constant(2, Part.class),
                                        row.date(3),
                                        row.text(4),
                                        row.date(5)));
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.constant(3, UnitKind.class),
                row.uuid(4),
                row.date(5),
                row.date(6),
                new Period(row.date(7), row.date(8)));
    }
}
