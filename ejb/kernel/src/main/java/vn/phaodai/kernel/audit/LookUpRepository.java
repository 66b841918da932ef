package vn.phaodai.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class LookUpRepository {

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("at", SortKey.instant("at"))
                    .ownOrder(new SortOrder("at", true));

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    Page<LookUp> at(Scope scope, String type, UUID id, PageRequest request) {
        return scope.query(
                        entityManager,
                        """
                        select e.id, e.at, e.who, e.action, e.purpose, e.changes -> 'file' ->> 1 as file
                        from kernel.audit_entry e
                        where {scope:e.unit_id} and e.object_type = :type and e.object_id = :object
                        """)
                .set("type", type)
                .set("object", id.toString())
                .page(
                        COLUMNS,
                        request,
                        row ->
                                new LookUp(
                                        row.uuid(0),
                                        row.instant(1),
                                        row.text(2),
                                        row.constant(3, AuditAction.class),
                                        row.text(4),
                                        row.text(5)));
    }
}
