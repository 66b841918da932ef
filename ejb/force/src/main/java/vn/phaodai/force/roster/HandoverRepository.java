package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class HandoverRepository {

    private static final String LINES =
"""
select h.id, h.duty_id, h.unit_id, d.day, d.shift, h.text, h.written_by, h.written_at, h.received_by,
    h.received_at
from force.duty_handover h join force.duty d on d.id = h.duty_id
where {scope:h.unit_id}
""";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<Handover> page(Scope scope, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES).page(columns, request, HandoverRepository::line);
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).count(columns, filters);
    }

    Optional<Handover> find(Scope scope, UUID id) {
        return scope.query(entityManager, LINES + " and h.id = :id")
                .set("id", id)
                .first(HandoverRepository::line);
    }

    @Unscoped("Writes only; the duty was found in the caller's scope")
    void add(UUID id, DutyRow duty, String text, String by, Instant at) {
        entityManager
                .createNativeQuery(
"""
insert into force.duty_handover (id, duty_id, unit_id, text, written_by, written_at)
values (:id, :duty, :unit, :text, :by, :at)
""")
                .setParameter("id", id)
                .setParameter("duty", duty.id())
                .setParameter("unit", duty.unitId())
                .setParameter("text", text)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Unscoped("Writes only; the entry was found in the caller's scope")
    boolean receive(UUID id, String by, Instant at) {
        return entityManager
                        .createNativeQuery(
                                """
                                update force.duty_handover set received_by = :by, received_at = :at
                                where id = :id and received_by is null
                                """)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private static Handover line(Row row) {
        return new Handover(
                row.uuid(0),
                row.uuid(1),
                row.uuid(2),
                row.date(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.instant(7),
                row.text(8),
                row.instant(9));
    }
}
