package vn.phaodai.kernel.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;

/** Whether the caller may see a file is asked of the record it belongs to, before or after. */
@ApplicationScoped
class AttachmentRepository {

    private static final String LINES =
            """
            select a.id, a.owner_type, a.owner_id, a.name, a.media_type, a.size, a.sha256, a.added_by, a.adder_name,
                a.added_at
            from kernel.attachment a
            """;

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    @Unscoped("Writes only")
    void add(AttachmentRow row, UUID unitId) {
        entityManager
                .createNativeQuery(
                        """
                        insert into kernel.attachment (id, owner_type, owner_id, unit_id, name, media_type, size, sha256,
                            classification, added_by, adder_name, added_at)
                        values (:id, :type, :owner, :unit, :name, :media, :size, decode(:sha, 'hex'),
                            'UNCLASSIFIED', :by, :adder, :at)
                        """)
                .setParameter("id", row.id())
                .setParameter("type", row.ownerType())
                .setParameter("owner", row.ownerId())
                .setParameter("unit", unitId)
                .setParameter("name", row.name())
                .setParameter("media", row.mediaType())
                .setParameter("size", row.size())
                .setParameter("sha", row.sha256())
                .setParameter("by", row.addedBy())
                .setParameter("adder", row.adderName())
                .setParameter("at", row.addedAt())
                .executeUpdate();
    }

    @Unscoped("The record it belongs to is then looked for in the caller's scope")
    Optional<AttachmentRow> find(UUID id) {
        return new ListQuery(entityManager, LINES + " where a.id = :id")
                .set("id", id)
                .first(AttachmentRepository::row);
    }

    @Unscoped("The record was found in the caller's scope")
    List<AttachmentRow> of(String ownerType, UUID ownerId, int limit) {
        return new ListQuery(
                        entityManager,
                        LINES
                                + " where a.owner_type = :type and a.owner_id = :owner order by a.id limit :limit")
                .set("type", ownerType)
                .set("owner", ownerId)
                .set("limit", limit)
                .list(AttachmentRepository::row);
    }

    @Unscoped("The record it belongs to was found in the caller's scope")
    void remove(UUID id) {
        entityManager
                .createNativeQuery("delete from kernel.attachment where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Keeps others from adding or cleaning this content until the end of the transaction. */
    @Unscoped("Locks only")
    void lockContent(byte[] sha256) {
        entityManager
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(:sha, 7103)) is null")
                .setParameter("sha", HexFormat.of().formatHex(sha256))
                .getSingleResult();
    }

    @Unscoped("Work of the system itself")
    boolean isUsed(byte[] sha256) {
        return new ListQuery(entityManager, "select id from kernel.attachment where sha256 = :sha")
                .set("sha", sha256)
                .first(row -> row.uuid(0))
                .isPresent();
    }

    private static AttachmentRow row(Row row) {
        return new AttachmentRow(
                row.uuid(0),
                row.text(1),
                row.uuid(2),
                row.text(3),
                FileType.ofMediaType(row.text(4)),
                row.text(4),
                row.number(5),
                HexFormat.of().formatHex((byte[]) row.value(6)),
                row.text(7),
                row.text(8),
                row.instant(9),
                false);
    }
}
