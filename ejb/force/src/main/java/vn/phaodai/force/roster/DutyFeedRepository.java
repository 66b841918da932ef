package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("Of the caller's own feed, or of the one whose secret address is known")
class DutyFeedRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** What a calendar shows of a duty: nothing of others. */
    record Entry(
            UUID id,
            String shift,
            UUID unit,
            Instant startsAt,
            Instant endsAt,
            Instant changedAt) {}

    Optional<Instant> madeAt(UUID officer) {
        return new ListQuery(
                        entityManager,
                        "select f.made_at from force.duty_feed f where f.officer_id = :officer and"
                                + " f.revoked_at is null")
                .set("officer", officer)
                .first(row -> row.instant(0));
    }

    boolean revoke(UUID officer, Instant at) {
        return entityManager
                        .createNativeQuery(
"""
update force.duty_feed set revoked_at = :at where officer_id = :officer and revoked_at is null
""")
                        .setParameter("at", at)
                        .setParameter("officer", officer)
                        .executeUpdate()
                > 0;
    }

    void add(byte[] hash, UUID officer, Instant at) {
        entityManager
                .createNativeQuery(
                        "insert into force.duty_feed (token_hash, officer_id, made_at) values"
                                + " (:hash, :officer, :at)")
                .setParameter("hash", hash)
                .setParameter("officer", officer)
                .setParameter("at", at)
                .executeUpdate();
    }

    Optional<UUID> officer(byte[] hash) {
        return new ListQuery(
                        entityManager,
                        """
                        select f.officer_id from force.duty_feed f
                        where f.token_hash = :hash and f.revoked_at is null
                        """)
                .set("hash", hash)
                .first(row -> row.uuid(0));
    }

    List<Entry> duties(UUID officer, LocalDate from, LocalDate to) {
        return new ListQuery(
                        entityManager,
"""
select d.id, d.shift, d.unit_id, d.starts_at, d.ends_at, r.published_at
from force.duty d join force.roster r on r.id = d.roster_id
where d.officer_id = :officer and d.in_force and d.day between :from and :to
order by d.starts_at
""")
                .set("officer", officer)
                .set("from", from)
                .set("to", to)
                .list(
                        row ->
                                new Entry(
                                        row.uuid(0),
                                        row.text(1),
                                        row.uuid(2),
                                        row.instant(3),
                                        row.instant(4),
                                        row.instant(5)));
    }
}
