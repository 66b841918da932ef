package vn.phaodai.kernel.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.time.Instant;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("Keyed by the caller's own name")
class IdempotencyRepository {

    /** A key that is in the table. */
    record Known(String request, byte[] hash, StoredAnswer answer) {

        boolean isOf(IdempotentRequest other) {
            return request.equals(other.request()) && MessageDigest.isEqual(hash, other.hash());
        }
    }

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    /** False if the key is taken. Waits for a transaction that is just taking it. */
    boolean claim(String caller, IdempotentRequest request, Instant at) {
        return new SqlChange(
                                entityManager,
                                """
                                insert into kernel.idempotency_key (caller, key, request, request_hash, at)
                                values (:caller, :key, :request, :hash, :at) on conflict do nothing
                                """)
                        .set("caller", caller)
                        .set("key", request.key())
                        .set("request", request.request())
                        .set("hash", request.hash())
                        .set("at", at)
                        .execute()
                == 1;
    }

    Known get(String caller, String key) {
        return new ListQuery(
                        entityManager,
                        """
                        select request, request_hash, status, location, etag, body
                        from kernel.idempotency_key where caller = :caller and key = :key
                        """)
                .set("caller", caller)
                .set("key", key)
                .first(
                        row ->
                                new Known(
                                        row.text(0),
                                        (byte[]) row.value(1),
                                        row.value(2) == null
                                                ? null
                                                : new StoredAnswer(
                                                        row.integer(2),
                                                        row.text(3),
                                                        row.text(4),
                                                        row.text(5),
                                                        true)))
                .orElseThrow();
    }

    void answer(String caller, String key, StoredAnswer answer) {
        new SqlChange(
                        entityManager,
                        """
                        update kernel.idempotency_key
                        set status = :status, location = :location, etag = :etag, body = :body
                        where caller = :caller and key = :key
                        """)
                .set("status", answer.status())
                .set("location", answer.location())
                .set("etag", answer.etag())
                .set("body", answer.body())
                .set("caller", caller)
                .set("key", key)
                .execute();
    }

    int removeOlderThan(Instant day) {
        return new SqlChange(entityManager, "delete from kernel.idempotency_key where at < :day")
                .set("day", day)
                .execute();
    }
}
