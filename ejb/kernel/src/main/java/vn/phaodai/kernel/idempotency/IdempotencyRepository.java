package vn.phaodai.kernel.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
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

    /**
     * What is stored under the key, which from now on is this transaction's: another waits for its
     * end here.
     */
    Optional<Known> hold(String caller, String key) {
        return new ListQuery(
                        entityManager,
                        """
                        select request, request_hash, status, location, etag, body
                        from kernel.idempotency_key_held(:caller, :key)
                        """)
                .set("caller", caller)
                .set("key", key)
                .first(
                        row ->
                                new Known(
                                        row.text(0),
                                        (byte[]) row.value(1),
                                        new StoredAnswer(
                                                row.integer(2),
                                                row.text(3),
                                                row.text(4),
                                                row.text(5),
                                                true)));
    }

    void store(String caller, IdempotentRequest request, Instant at, StoredAnswer answer) {
        new SqlChange(
                        entityManager,
                        """
                        insert into kernel.idempotency_key
                            (caller, key, request, request_hash, at, status, location, etag, body)
                        values (:caller, :key, :request, :hash, :at, :status, :location, :etag, :body)
                        """)
                .set("caller", caller)
                .set("key", request.key())
                .set("request", request.request())
                .set("hash", request.hash())
                .set("at", at)
                .set("status", answer.status())
                .set("location", answer.location())
                .set("etag", answer.etag())
                .set("body", answer.body())
                .execute();
    }

    int removeOlderThan(Instant day) {
        return new SqlChange(entityManager, "delete from kernel.idempotency_key where at < :day")
                .set("day", day)
                .execute();
    }
}
