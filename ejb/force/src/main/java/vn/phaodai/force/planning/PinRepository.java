package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.UnitTree;

/** What somebody has fixed in plans. */
@ApplicationScoped
class PinRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Unscoped("Pins of a plan that was found in scope")
    List<PinRow> pins(UUID plan, UnitTree tree) {
        return new ListQuery(
                        entityManager,
                        """
                        select n.officer_id, o.full_name, o.service_number, n.kind, n.unit_id, n.position, n.set_by
                        from force.strengthening_pin n
                        join force.officer o on o.id = n.officer_id
                        where n.plan_id = :plan
                        order by n.kind desc, o.given_name collate "vi-x-icu", o.full_name collate "vi-x-icu", o.id
                        """)
                .set("plan", plan)
                .list(
                        row ->
                                new PinRow(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.constant(3, PinKind.class),
                                        row.uuid(4),
                                        row.uuid(4) == null ? null : tree.nameOf(row.uuid(4)),
                                        row.text(5),
                                        row.text(6)));
    }

    @Unscoped("Writes only; the plan was found in the caller's scope")
    void pin(
            UUID plan,
            UUID officer,
            PinKind kind,
            UUID unit,
            String position,
            String by,
            Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.strengthening_pin (plan_id, officer_id, kind, unit_id, position, set_by, set_at)
                        values (:plan, :officer, :kind, cast(:unit as uuid), cast(:position as text), :by, :at)
                        on conflict (plan_id, officer_id) do update
                        set kind = excluded.kind, unit_id = excluded.unit_id, position = excluded.position,
                            set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .set("plan", plan)
                .set("officer", officer)
                .set("kind", kind)
                .set("unit", unit)
                .set("position", position)
                .set("by", by)
                .set("at", at)
                .execute();
    }

    @Unscoped("Writes only; the plan was found in the caller's scope")
    boolean unpin(UUID plan, UUID officer) {
        return new SqlChange(
                                entityManager,
                                """
                                delete from force.strengthening_pin where plan_id = :plan and officer_id = :officer
                                """)
                        .set("plan", plan)
                        .set("officer", officer)
                        .execute()
                == 1;
    }

    @Unscoped("Writes only; both plans were found in the caller's scope")
    void copyPins(UUID from, UUID to, String by, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.strengthening_pin (plan_id, officer_id, kind, unit_id, position, set_by, set_at)
                        select :to, n.officer_id, n.kind, n.unit_id, n.position, :by, :at
                        from force.strengthening_pin n where n.plan_id = :from
                        """)
                .set("from", from)
                .set("to", to)
                .set("by", by)
                .set("at", at)
                .execute();
    }
}
