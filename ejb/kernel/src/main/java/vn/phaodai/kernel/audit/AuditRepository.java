package vn.phaodai.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;

@ApplicationScoped
class AuditRepository {

    private static final String INSERT =
            """
            insert into kernel.audit_entry
                (id, who, unit_id, action, object_type, object_id, label, purpose, outcome, changes, request_id)
            values (:id, :who, cast(:unit as uuid), :action, :type, :object, :label, :purpose, :outcome,
                cast(:changes as jsonb), :request)
            """;

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    @Unscoped("Writes only")
    void append(
            Caller who,
            AuditAction action,
            AuditObject what,
            String purpose,
            AuditOutcome outcome,
            Changes changes) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("id", Ids.next())
                .setParameter("who", who.username() == null ? "-" : who.username())
                .setParameter("unit", what.unitId() == null ? null : what.unitId().toString())
                .setParameter("action", action.name())
                .setParameter("type", what.type())
                .setParameter("object", what.id())
                .setParameter("label", what.label())
                .setParameter("purpose", purpose)
                .setParameter("outcome", outcome.name())
                .setParameter("changes", changes.json())
                .setParameter("request", RequestId.current())
                .executeUpdate();
    }
}
