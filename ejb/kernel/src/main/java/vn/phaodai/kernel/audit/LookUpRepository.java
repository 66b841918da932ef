package vn.phaodai.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class LookUpRepository {

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("at", SortKey.instant("at"))
                    .ownOrder(new SortOrder("at", true));

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    private static final String LOOKS =
            """
            select e.id, e.at, e.who, e.action, e.purpose, e.changes -> 'file' ->> 1 as file
            from kernel.audit_entry e
            where e.object_type = :type and e.object_id = :object
            """;

    Page<LookUp> at(Scope scope, String type, UUID id, PageRequest request) {
        return page(
                scope.query(entityManager, LOOKS + " and {scope:e.unit_id}"), type, id, request);
    }

    @Unscoped("The caller's own record, found by the account that was signed in with")
    Page<LookUp> atOwn(String type, UUID id, PageRequest request) {
        return page(new ListQuery(entityManager, LOOKS), type, id, request);
    }

    private static Page<LookUp> page(ListQuery query, String type, UUID id, PageRequest request) {
        return query.set("type", type)
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
