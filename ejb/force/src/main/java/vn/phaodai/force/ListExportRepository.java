package vn.phaodai.force;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.approval.ProposalState;

@ApplicationScoped
class ListExportRepository {

    private static final String COLUMNS =
            """
            select e.id, cast(e.filters as text) as filters, e.row_count, e.state, e.reason, e.made_at, e.valid_until,
                e.list
            from force.list_export e
            """;
    private static final String OWN = COLUMNS + " where {scope:e.unit_id} and e.made_by = :me";
    private static final ListColumns ORDER =
            ListColumns.keyedBy("id")
                    .sort("madeAt", SortKey.instant("made_at"))
                    .ownOrder(new SortOrder("madeAt", true));

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Unscoped("Writes only")
    void add(UUID id, Caller caller, String list, Map<String, String> filters, long rows) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        filters.forEach(json::add);
        new SqlChange(
                        entityManager,
                        """
                        insert into force.list_export (id, unit_id, list, filters, row_count, state, made_by, made_at)
                        values (:id, :unit, :list, cast(:filters as jsonb), :rows, 'PENDING', :who, now())
                        """)
                .set("id", id)
                .set("unit", caller.unitId())
                .set("list", list)
                .set("filters", json.build().toString())
                .set("rows", (int) rows)
                .set("who", caller.username())
                .execute();
    }

    @Unscoped("The proposal about it was found and locked in the caller's scope")
    void decided(UUID id, ProposalState state, String reason, Instant validUntil) {
        new SqlChange(
                        entityManager,
                        """
                        update force.list_export set state = :state, reason = cast(:reason as text),
                            valid_until = cast(:until as timestamptz)
                        where id = :id
                        """)
                .set("state", state.name())
                .set("reason", reason)
                .set("until", validUntil == null ? null : validUntil.toString())
                .set("id", id)
                .execute();
    }

    Optional<ListExport> own(Caller caller, UUID id) {
        return caller.scope()
                .query(entityManager, OWN + " and e.id = :id")
                .set("me", caller.username())
                .set("id", id)
                .first(ListExportRepository::export);
    }

    Page<ListExport> own(Caller caller, PageRequest request) {
        return caller.scope()
                .query(entityManager, OWN)
                .set("me", caller.username())
                .page(ORDER, request, ListExportRepository::export);
    }

    @Unscoped("The proposal about it was found in the caller's scope")
    Optional<ListExport> read(UUID id) {
        return new ListQuery(entityManager, COLUMNS + " where e.id = :id")
                .set("id", id)
                .first(ListExportRepository::export);
    }

    private static ListExport export(Row row) {
        Map<String, String> filters = new TreeMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(row.text(1)))) {
            JsonObject json = reader.readObject();
            json.keySet().forEach(name -> filters.put(name, json.getString(name)));
        }
        return new ListExport(
                row.uuid(0),
                row.text(7),
                filters,
                row.integer(2),
                row.constant(3, ProposalState.class),
                row.text(4),
                row.instant(5),
                row.instant(6));
    }
}
