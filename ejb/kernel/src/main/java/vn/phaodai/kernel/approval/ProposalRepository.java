package vn.phaodai.kernel.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
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
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;

@ApplicationScoped
class ProposalRepository {

    private static final ListColumns COLUMNS =
            ListColumns.keyedBy("id")
                    .sort("proposedAt", SortKey.instant("proposed_at"))
                    .ownOrder(new SortOrder("proposedAt", true))
                    .filter("state", "state = :v")
                    .filter("kind", "kind = :v");

    private static final String DECIDABLE =
            "({scope-all:p.approver_units} and p.approvers && cast(:roles as text[]))";
    private static final String LINES =
            """
            select p.id, p.kind, p.subject_id, p.title_key, p.title_args, p.state, p.proposer_name, p.proposed_at,
                p.decider_name, p.decided_at, p.reason, p.proposed_by = :me as mine,
                p.state = 'PENDING' and p.proposed_by <> :me and $decidable as decidable
            from kernel.proposal p
            where\s"""
                    .replace("$decidable", DECIDABLE);
    private static final String WAITING =
            LINES + DECIDABLE + " and p.state = 'PENDING' and p.proposed_by <> :me";
    private static final String VISIBLE =
            LINES + "({scope:p.unit_id} or p.proposed_by = :me or " + DECIDABLE + ")";

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    void add(Proposal proposal) {
        entityManager.persist(proposal);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    @Unscoped("The proposal itself tells who may see it: its proposer may, wherever moved to since")
    Optional<Proposal> lock(Caller caller, UUID id) {
        return Optional.ofNullable(
                        entityManager.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.isVisibleTo(caller));
    }

    Optional<ProposalRow> find(Caller caller, UUID id) {
        return query(caller, VISIBLE + " and p.id = :id")
                .set("id", id)
                .first(ProposalRepository::line);
    }

    Optional<UUID> pendingAbout(Caller caller, String kind, UUID subjectId) {
        return query(
                        caller,
                        VISIBLE
                                + " and p.kind = :kind and p.subject_id = :subject and p.state = 'PENDING'")
                .set("kind", kind)
                .set("subject", subjectId)
                .first(row -> row.uuid(0));
    }

    /** Whether one is open; two who ask at once are told apart by the unique index. */
    @Unscoped("Tells of the thing that the capability has found in the caller's scope")
    boolean isPending(String kind, UUID subjectId) {
        return new ListQuery(
                        entityManager,
                        "select id from kernel.proposal where kind = :kind and subject_id = :subject and state = 'PENDING'")
                .set("kind", kind)
                .set("subject", subjectId)
                .first(row -> row.uuid(0))
                .isPresent();
    }

    Page<ProposalRow> waitingFor(Caller caller, PageRequest request) {
        return query(caller, WAITING).page(COLUMNS, request, ProposalRepository::line);
    }

    long countWaitingFor(Caller caller) {
        return query(caller, WAITING).count();
    }

    Page<ProposalRow> visibleTo(Caller caller, PageRequest request) {
        return query(caller, VISIBLE).page(COLUMNS, request, ProposalRepository::line);
    }

    private ListQuery query(Caller caller, String sql) {
        return caller.scope()
                .query(entityManager, sql)
                .set("me", caller.username() == null ? "" : caller.username())
                .set("roles", caller.roles().stream().map(Role::realmName).toArray(String[]::new));
    }

    private static ProposalRow line(Row row) {
        return new ProposalRow(
                row.uuid(0),
                row.text(1),
                row.uuid(2),
                row.text(3),
                List.of((String[]) row.value(4)),
                row.constant(5, ProposalState.class),
                row.text(6),
                row.instant(7),
                row.text(8),
                row.instant(9),
                row.text(10),
                row.flag(11),
                row.flag(12));
    }
}
