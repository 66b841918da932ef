package vn.phaodai.kernel.units.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;

@ApplicationScoped
@Unscoped("Administrators have the whole tree in their care")
class UnitChangeRepository {

    /** A file that waits for confirmation. */
    record Upload(
            UUID id,
            String madeBy,
            String fileName,
            String content,
            LocalDate endOn,
            long revision,
            Instant appliedAt) {}

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    /** The revision of the tree, which nobody else can change until the end of the transaction. */
    long lockRevision() {
        return new ListQuery(entityManager, "select revision from kernel.unit_revision for update")
                .first(row -> row.number(0))
                .orElseThrow();
    }

    /** Whether units are below it on that day or come below it later. */
    boolean hasChildrenFrom(UUID id, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select 1 from kernel.unit_shape where parent_id = :unit and (valid_to is null or valid_to > :day)
                        """)
                .set("unit", id)
                .set("day", day)
                .first(row -> true)
                .orElse(false);
    }

    void addUnit(UUID id, String code, LocalDate from) {
        query("insert into kernel.unit (id, code, valid_from) values (:id, :code, :from)")
                .setParameter("id", id)
                .setParameter("code", code)
                .setParameter("from", from)
                .executeUpdate();
    }

    void addShape(
            UUID unit, LocalDate from, LocalDate to, String name, UnitKind kind, UUID parent) {
        query(
                        """
                        insert into kernel.unit_shape (unit_id, valid_from, valid_to, name, kind, parent_id)
                        values (:unit, :from, cast(:to as date), :name, :kind, cast(:parent as uuid))
                        """)
                .setParameter("unit", unit)
                .setParameter("from", from)
                .setParameter("to", to == null ? null : to.toString())
                .setParameter("name", name)
                .setParameter("kind", kind.name())
                .setParameter("parent", parent == null ? null : parent.toString())
                .executeUpdate();
    }

    /** Gives the unit another shape from that day on, up to where its present one ends. */
    void reshape(Unit known, LocalDate from, String name, UnitKind kind, UUID parent) {
        if (known.shape().from().equals(from)) {
            query("delete from kernel.unit_shape where unit_id = :unit and valid_from = :from")
                    .setParameter("unit", known.id())
                    .setParameter("from", from)
                    .executeUpdate();
        } else {
            closeShape(known, from);
        }
        addShape(known.id(), from, known.shape().to(), name, kind, parent);
    }

    void end(Unit known, LocalDate on) {
        closeShape(known, on);
        query("update kernel.unit set valid_to = :on where id = :unit")
                .setParameter("on", on)
                .setParameter("unit", known.id())
                .executeUpdate();
    }

    private void closeShape(Unit known, LocalDate on) {
        query(
                        """
                        update kernel.unit_shape set valid_to = :on
                        where unit_id = :unit and valid_from = :from
                        """)
                .setParameter("on", on)
                .setParameter("unit", known.id())
                .setParameter("from", known.shape().from())
                .executeUpdate();
    }

    void keep(Upload upload, Instant at) {
        query(
                        """
                        insert into kernel.unit_import (id, made_by, made_at, file_name, content, end_on, revision)
                        values (:id, :by, :at, :name, :content, cast(:end as date), :revision)
                        """)
                .setParameter("id", upload.id())
                .setParameter("by", upload.madeBy())
                .setParameter("at", at)
                .setParameter("name", upload.fileName())
                .setParameter("content", upload.content())
                .setParameter("end", upload.endOn() == null ? null : upload.endOn().toString())
                .setParameter("revision", upload.revision())
                .executeUpdate();
    }

    Optional<Upload> lockUpload(UUID id, String madeBy) {
        return new ListQuery(
                        entityManager,
                        """
                        select id, made_by, file_name, content, end_on, revision, applied_at
                        from kernel.unit_import where id = :id and made_by = :by for update
                        """)
                .set("id", id)
                .set("by", madeBy)
                .first(
                        row ->
                                new Upload(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.date(4),
                                        row.number(5),
                                        row.instant(6)));
    }

    void applied(UUID id, Instant at) {
        query("update kernel.unit_import set applied_at = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    int forgetUploadsBefore(Instant day) {
        return query("delete from kernel.unit_import where made_at < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
