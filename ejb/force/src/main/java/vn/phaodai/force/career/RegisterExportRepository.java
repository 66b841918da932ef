package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.approval.ProposalState;

@ApplicationScoped
class RegisterExportRepository {

    private static final int SHOWN = 50;
    private static final String EXPORT =
            """
            select e.id, e.register, e.about_unit, e.row_count, e.state, e.reason, e.made_at, e.valid_until
            from force.register_export e
            """;
    private static final String OWN = EXPORT + " where {scope:e.unit_id} and e.made_by = :me";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Unscoped("Writes only")
    void add(UUID id, Caller caller, Register register, UUID unit, int rows) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.register_export (id, register, about_unit, unit_id, row_count, state, made_by)
                        values (:id, :register, :about, :unit, :rows, 'PENDING', :who)
                        """)
                .set("id", id)
                .set("register", register.path())
                .set("about", unit)
                .set("unit", caller.unitId())
                .set("rows", rows)
                .set("who", caller.username())
                .execute();
    }

    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void decided(UUID id, ProposalState state, String reason, Instant validUntil) {
        new SqlChange(
                        entityManager,
                        """
                        update force.register_export set state = :state, reason = cast(:reason as text),
                            valid_until = cast(:until as timestamptz)
                        where id = :id
                        """)
                .set("state", state)
                .set("reason", reason)
                .set("until", validUntil == null ? null : validUntil.toString())
                .set("id", id)
                .execute();
    }

    Optional<RegisterExport> own(Caller caller, UUID id) {
        return caller.scope()
                .query(entityManager, OWN + " and e.id = :id")
                .set("me", caller.username())
                .set("id", id)
                .first(RegisterExportRepository::export);
    }

    List<RegisterExport> own(Caller caller) {
        return caller.scope()
                .query(entityManager, OWN + " order by e.made_at desc, e.id desc limit " + SHOWN)
                .set("me", caller.username())
                .list(RegisterExportRepository::export);
    }

    @Unscoped("The proposal about it was found in the caller's scope")
    Optional<RegisterExport> read(UUID id) {
        return new ListQuery(entityManager, EXPORT + " where e.id = :id")
                .set("id", id)
                .first(RegisterExportRepository::export);
    }

    private static RegisterExport export(Row row) {
        return new RegisterExport(
                row.uuid(0),
                Register.valueOf(row.text(1).toUpperCase(Locale.ROOT)),
                row.uuid(2),
                row.integer(3),
                row.constant(4, ProposalState.class),
                row.text(5),
                row.instant(6),
                row.instant(7));
    }
}
