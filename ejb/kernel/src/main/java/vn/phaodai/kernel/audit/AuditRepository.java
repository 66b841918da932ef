package vn.phaodai.kernel.audit;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class AuditRepository {

    private static final String INSERT =
            """
            insert into kernel.audit_entry
                (id, who, unit_id, action, object_type, object_id, label, purpose, outcome, changes, request_id)
            values (:id, :who, :unit, :action, :type, :object, :label, :purpose, :outcome,
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

    private static final String LINES =
            """
            select e.id, e.at, e.who, e.unit_id, e.action, e.object_type, e.object_id, e.label, e.purpose, e.outcome,
                cast(e.changes as text) as changes, e.request_id, e.chain, e.seq
            from kernel.audit_entry e
            where ({scope:e.unit_id} or (e.unit_id is null and :all))
            """;

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("at", SortKey.instant("at"))
                    .ownOrder(new SortOrder("at", true))
                    .filter("who", "who = :v")
                    .filter("objectType", "object_type = :v")
                    .filter("objectId", "object_id = :v")
                    .filter("label", "position(lower(:v) in lower(label)) > 0")
                    .filter("action", "action = :v")
                    .filter("outcome", "outcome = :v")
                    .filter("requestId", "request_id = :v")
                    .filter("from", "at >= :v", text -> instant("from", text, 0))
                    .filter("to", "at < :v", text -> instant("to", text, 1));

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
        new SqlChange(entityManager, INSERT)
                .set("id", Ids.next())
                .set("who", who.account())
                .set("unit", what.unitId())
                .set("action", action)
                .set("type", what.type())
                .set("object", what.id())
                .set("label", what.label())
                .set("purpose", purpose)
                .set("outcome", outcome)
                .set("changes", changes.json())
                .set("request", RequestId.current())
                .execute();
    }

    @Unscoped("Writes only")
    void append(Caller who, AuditAction action, List<AuditLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        JsonArrayBuilder json = JSON.createArrayBuilder();
        for (AuditLine line : lines) {
            JsonObjectBuilder each =
                    JSON.createObjectBuilder()
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
        new SqlChange(entityManager, INSERT_MANY)
                .set("who", who.account())
                .set("action", action)
                .set("outcome", AuditOutcome.DONE)
                .set("request", RequestId.current())
                .set("lines", json.build().toString())
                .execute();
    }

    Page<AuditRow> search(Scope scope, boolean all, PageRequest request) {
        return scope.query(entityManager, LINES)
                .set("all", all)
                .page(COLUMNS, request, AuditRepository::line);
    }

    Optional<AuditRow> find(Scope scope, boolean all, UUID id) {
        return scope.query(entityManager, LINES + " and e.id = :id")
                .set("all", all)
                .set("id", id)
                .first(AuditRepository::line);
    }

    @Unscoped("Places in the chains only")
    List<AuditHead.Place> heads() {
        return new ListQuery(
                        entityManager,
                        """
                        select c, e.seq, encode(e.hash, 'hex')
                        from generate_series(0, kernel.audit_chains() - 1) c
                        cross join lateral (select seq, hash from kernel.audit_entry
                            where chain = c order by seq desc limit 1) e
                        order by c
                        """)
                .list(row -> new AuditHead.Place(row.integer(0), row.number(1), row.text(2)));
    }

    @Unscoped("Work of the system itself")
    int makePartitions(int monthsAhead) {
        return new ListQuery(entityManager, "select kernel.audit_partitions(:months)")
                .set("months", monthsAhead)
                .first(row -> row.integer(0))
                .orElse(0);
    }

    private static Instant instant(String field, String text, int daysAfter) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(BusinessClock.ZONE)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException noTime) {
            throw new InvalidInput(field, "error.date", text);
        }
    }

    private static AuditRow line(Row row) {
        return new AuditRow(
                row.uuid(0),
                row.instant(1),
                row.text(2),
                row.uuid(3),
                row.constant(4, AuditAction.class),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.constant(9, AuditOutcome.class),
                changes(row.text(10)),
                row.text(11),
                row.integer(12),
                row.number(13));
    }

    private static List<AuditRow.ChangedField> changes(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .map(
                            field ->
                                    new AuditRow.ChangedField(
                                            field.getKey(),
                                            text(field.getValue().asJsonArray().get(0)),
                                            text(field.getValue().asJsonArray().get(1))))
                    .toList();
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : null;
    }
}
