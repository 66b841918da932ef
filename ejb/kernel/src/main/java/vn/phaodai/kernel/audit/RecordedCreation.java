package vn.phaodai.kernel.audit;

import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.access.Caller;

/**
 * A statement that adds a record and writes, within itself, the audit of it: {@link
 * Audit#change(Caller, AuditAction, AuditObject, Changes)} without a trip of its own to the
 * database.
 */
public final class RecordedCreation {

    /** The select that ends a statement whose {@code with} adds the record. */
    public static final String SELECT =
            """
            select kernel.created(:created, :created_who, :created_unit, :created_type, :created_object, :created_label,
                cast(:created_changes as jsonb), :created_request)
            """;

    private RecordedCreation() {}

    public static ListQuery by(Caller caller, AuditObject what, Changes changes, ListQuery query) {
        return query.set("created", Ids.next())
                .set("created_who", caller.account())
                .set("created_unit", what.unitId())
                .set("created_type", what.type())
                .set("created_object", what.id())
                .set("created_label", what.label())
                .set("created_changes", changes.json())
                .set("created_request", RequestId.current());
    }
}
