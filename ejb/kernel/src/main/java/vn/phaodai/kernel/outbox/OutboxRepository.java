package vn.phaodai.kernel.outbox;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("Work of the system itself; administrators see topics and errors, no payloads")
class OutboxRepository {

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id").sort("sentAt", SortKey.instant("created_at"));

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    void add(UUID id, String topic, String key, JsonObject payload, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.outbox_message (id, topic, key, payload, created_at, due_at)
                        values (:id, :topic, :key, cast(:payload as jsonb), :at, :at)
                        """)
                .set("id", id)
                .set("topic", topic)
                .set("key", key)
                .set("payload", payload.toString())
                .set("at", at)
                .execute();
    }

    void addAll(String topic, Map<String, JsonObject> payloads, Instant at) {
        List<String> keys = List.copyOf(payloads.keySet());
        entityManager
                .createNativeQuery(
                        """
                        insert into kernel.outbox_message (id, topic, key, payload, created_at, due_at)
                        select i, :topic, k, cast(p as jsonb), cast(:at as timestamptz), cast(:at as timestamptz)
                        from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:payloads as text[])) as t (i, k, p)
                        """)
                .setParameter("topic", topic)
                .setParameter("at", at)
                .setParameter("ids", keys.stream().map(key -> Ids.next()).toArray(UUID[]::new))
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter(
                        "payloads",
                        keys.stream()
                                .map(key -> payloads.get(key).toString())
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** Messages that may be delivered now: due, and the first of their topic and key. */
    List<UUID> due(Instant now, int limit) {
        return new ListQuery(
                        entityManager,
                        """
                        select m.id from kernel.outbox_message m
                        where m.state = 'WAITING' and m.due_at <= :now
                            and not exists (select from kernel.outbox_message e
                                where e.state = 'WAITING' and e.topic = m.topic and e.key = m.key and e.id < m.id)
                        order by m.due_at, m.id limit :limit
                        """)
                .set("now", now)
                .set("limit", limit)
                .list(row -> row.uuid(0));
    }

    /** The message, held until the end of the transaction; empty if another node has it. */
    Optional<OutboxMessage> take(UUID id, Instant now) {
        return new ListQuery(
                        entityManager,
                        """
                        select id, topic, key, cast(payload as text), created_at, attempts
                        from kernel.outbox_message
                        where id = :id and state = 'WAITING' and due_at <= :now
                        for update skip locked
                        """)
                .set("id", id)
                .set("now", now)
                .first(OutboxRepository::message);
    }

    void remove(UUID id) {
        new SqlChange(entityManager, "delete from kernel.outbox_message where id = :id")
                .set("id", id)
                .execute();
    }

    void failed(UUID id, Instant dueAt, boolean dead, String error) {
        new SqlChange(
                        entityManager,
                        """
                        update kernel.outbox_message
                        set attempts = attempts + 1, due_at = :due, state = :state, error = :error
                        where id = :id
                        """)
                .set("due", dueAt)
                .set("state", dead ? "DEAD" : "WAITING")
                .set("error", error)
                .set("id", id)
                .execute();
    }

    boolean revive(UUID id, Instant now) {
        return new SqlChange(
                                entityManager,
                                """
                                update kernel.outbox_message set state = 'WAITING', attempts = 0, due_at = :now
                                where id = :id and state = 'DEAD'
                                """)
                        .set("now", now)
                        .set("id", id)
                        .execute()
                == 1;
    }

    Page<StuckMessage> failing(PageRequest request) {
        return new ListQuery(
                        entityManager,
                        """
                        select id, topic, created_at, state = 'DEAD' as dead, attempts, due_at, error
                        from kernel.outbox_message where attempts > 0
                        """)
                .page(
                        COLUMNS,
                        request,
                        row ->
                                new StuckMessage(
                                        row.uuid(0),
                                        row.text(1),
                                        row.instant(2),
                                        row.flag(3),
                                        row.integer(4),
                                        row.instant(5),
                                        row.text(6)));
    }

    private static OutboxMessage message(Row row) {
        try (JsonReader reader = JSON.createReader(new StringReader(row.text(3)))) {
            return new OutboxMessage(
                    row.uuid(0),
                    row.text(1),
                    row.text(2),
                    reader.readObject(),
                    row.instant(4),
                    row.integer(5));
        }
    }
}
