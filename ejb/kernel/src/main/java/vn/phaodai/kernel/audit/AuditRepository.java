package vn.phaodai.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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

    private static final String INSERT_MANY =
            """
            insert into kernel.audit_entry
                (id, who, unit_id, action, object_type, object_id, label, outcome, changes, request_id)
            select l.id, :who, l.unit, :action, l.type, l.object, l.label, :outcome, l.changes, :request
            from jsonb_to_recordset(cast(:lines as jsonb)) as l (id uuid, unit uuid, type text, object text, label text,
                changes jsonb)
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

    @Unscoped("Writes only")
    void append(Caller who, AuditAction action, List<AuditLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (AuditLine line : lines) {
            JsonObjectBuilder each =
                    Json.createObjectBuilder()
                            .add("id", Ids.next().toString())
                            .add("type", line.what().type())
                            .add("object", line.what().id())
                            .add("label", line.what().label());
            if (line.what().unitId() != null) {
                each.add("unit", line.what().unitId().toString());
            }
            if (!line.changes().isEmpty()) {
                each.add("changes", line.changes().toJson());
            }
            json.add(each);
        }
        entityManager
                .createNativeQuery(INSERT_MANY)
                .setParameter("who", who.username() == null ? "-" : who.username())
                .setParameter("action", action.name())
                .setParameter("outcome", AuditOutcome.DONE.name())
                .setParameter("request", RequestId.current())
                .setParameter("lines", json.build().toString())
                .executeUpdate();
    }
}
