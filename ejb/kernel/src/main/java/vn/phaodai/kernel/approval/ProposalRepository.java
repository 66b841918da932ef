package vn.phaodai.kernel.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SortKey;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class ProposalRepository {

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("proposedAt", SortKey.instant("proposed_at"))
                    .ownOrder(new SortOrder("proposedAt", true))
                    .filter("state", "state = :v")
                    .filter("kind", "kind = :v");

    private static final String LINES =
            """
            select p.id, p.kind, p.subject_id, p.title_key, cast(p.title_args as text) as title_args, p.state,
                p.proposer_name, p.proposed_at, p.decider_name, p.decided_at, p.reason, p.proposed_by = :me as mine
            from kernel.proposal p
            where {scope:p.approver_unit}
            """;
    private static final String WAITING =
            LINES
                    + " and p.state = 'PENDING' and p.approvers && cast(:roles as text[]) and p.proposed_by <> :me";

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    void add(Proposal proposal) {
        entityManager.persist(proposal);
        entityManager.flush();
    }

    Optional<Proposal> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, Proposal.class, id);
    }

    Optional<UUID> pendingAbout(Scope scope, String kind, UUID subjectId) {
        return scope.query(
                        entityManager,
                        """
                        select p.id from kernel.proposal p
                        where {scope:p.unit_id} and p.kind = :kind and p.subject_id = :subject and p.state = 'PENDING'
                        """)
                .set("kind", kind)
                .set("subject", subjectId)
                .first(row -> row.uuid(0));
    }

    Page<ProposalRow> waitingFor(Caller caller, PageRequest request) {
        return waiting(caller).page(COLUMNS, request, ProposalRepository::line);
    }

    long countWaitingFor(Caller caller) {
        return waiting(caller).count();
    }

    private ListQuery waiting(Caller caller) {
        return caller.scope()
                .query(entityManager, WAITING)
                .set("me", caller.username())
                .set("roles", caller.roles().stream().map(Role::realmName).toArray(String[]::new));
    }

    Page<ProposalRow> visibleTo(Caller caller, PageRequest request) {
        return caller.scope()
                .query(entityManager, LINES.replace("p.approver_unit", "p.unit_id"))
                .set("me", caller.username())
                .page(COLUMNS, request, ProposalRepository::line);
    }

    private static ProposalRow line(Row row) {
        return new ProposalRow(
                row.uuid(0),
                row.text(1),
                row.uuid(2),
                row.text(3),
                texts(row.text(4)),
                row.constant(5, ProposalState.class),
                row.text(6),
                row.instant(7),
                row.text(8),
                row.instant(9),
                row.text(10),
                row.flag(11));
    }

    private static List<String> texts(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
