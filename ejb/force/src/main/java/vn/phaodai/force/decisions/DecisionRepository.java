package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

/** The decision in hand with its lines, which was found in the caller's scope. */
@ApplicationScoped
class DecisionRepository {

    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    void add(Decision decision, List<DecisionLine> lines) {
        entityManager.persist(decision);
        entityManager.flush();
        add(lines);
    }

    void add(List<DecisionLine> lines) {
        lines.forEach(entityManager::persist);
        entityManager.flush();
    }

    void remove(DecisionLine line) {
        entityManager.remove(line);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    /** A draft that somebody has in hand. */
    @Unscoped("Asked for the maker's own draft")
    Optional<Decision> draft(String maker, String number, LocalDate date, DecisionKind kind) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from force.decision
                        where made_by = :maker and state = 'DRAFT' and decision_number = :number and decision_date = :date
                            and kind = :kind
                        order by made_at desc for update
                        """)
                .set("maker", maker)
                .set("number", number)
                .set("date", date)
                .set("kind", kind.name())
                .first(row -> entityManager.find(Decision.class, row.uuid(0)));
    }

    @Unscoped("The decision was found in the caller's scope, or its proposal was")
    Decision lock(UUID id) {
        return entityManager.find(Decision.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Unscoped("The decision was found in the caller's scope, or its proposal was")
    Decision read(UUID id) {
        return entityManager.find(Decision.class, id);
    }

    @Unscoped("The decision was found in the caller's scope, or its proposal was")
    List<DecisionLine> linesOf(UUID decision) {
        return entityManager
                .createQuery(
                        "select l from DecisionLine l where l.decisionId = :decision order by l.ordinal",
                        DecisionLine.class)
                .setParameter("decision", decision)
                .getResultList();
    }

    @Unscoped("The decision was found in the caller's scope")
    Optional<DecisionLine> line(UUID decision, UUID id) {
        return Optional.ofNullable(entityManager.find(DecisionLine.class, id))
                .filter(found -> found.decisionId().equals(decision));
    }

    @Unscoped("Only whether the number is taken; decisions are numbered for the whole city")
    boolean isNumberTaken(String number, int year, UUID except) {
        return new ListQuery(
                        entityManager,
                        """
                        select 1 from force.decision
                        where decision_number = :number and state not in ('RETURNED', 'WITHDRAWN')
                            and extract(year from decision_date) = :year and id <> :except
                        """)
                .set("number", number)
                .set("year", year)
                .set("except", orNone(except))
                .first(row -> true)
                .orElse(false);
    }

    @Unscoped("Asked for the maker's own decisions")
    Optional<Signer> lastSigner(String maker) {
        return new ListQuery(
                        entityManager,
                        """
                        select signer_name, signer_title from force.decision
                        where made_by = :maker and signer_name is not null
                        order by made_at desc limit 1
                        """)
                .set("maker", maker)
                .first(row -> new Signer(row.text(0), row.text(1)));
    }

    /** Lines whose day has come. */
    @Unscoped("Work of the system")
    List<UUID> due(LocalDate today, int count) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from force.decision_line where state = 'APPROVED' and effective_on <= :today
                        order by effective_on, id limit :count
                        """)
                .set("today", today)
                .set("count", count)
                .list(row -> row.uuid(0));
    }

    /** Lines whose time is over. */
    @Unscoped("Work of the system")
    List<UUID> over(LocalDate today, int count) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.id from force.decision_line l
                        where l.state = 'IN_EFFECT' and l.ends_on <= :today and l.returned_on is null
                            and l.theme in ('POSTING', 'ABSENCE')
                            and not exists (select from force.decision_line n
                                where n.officer_id = l.officer_id and n.theme = l.theme and n.state = 'APPROVED'
                                    and n.superseding and n.effective_on <= l.ends_on)
                        order by l.ends_on, l.id limit :count
                        """)
                .set("today", today)
                .set("count", count)
                .list(row -> row.uuid(0));
    }

    /** Locks a line and its decision; empty if another has them in hand or has dealt with them. */
    @Unscoped("Work of the system")
    Optional<DecisionLine> lockLine(UUID id, DecisionState state) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.id from force.decision_line l join force.decision d on d.id = l.decision_id
                        where l.id = :id and l.state = :state and l.returned_on is null for update skip locked
                        """)
                .set("id", id)
                .set("state", state.name())
                .first(row -> entityManager.find(DecisionLine.class, row.uuid(0)));
    }

    @Unscoped("Work of the system")
    boolean isAnyLineApproved(UUID decision) {
        return exists(
                "select 1 from force.decision_line where decision_id = :id and state = 'APPROVED'",
                decision);
    }

    @Unscoped("Work of the system")
    boolean isAnyLineInEffect(UUID decision) {
        return exists(
                "select 1 from force.decision_line where decision_id = :id and state = 'IN_EFFECT'",
                decision);
    }

    @Unscoped("Whether there is one")
    private boolean exists(String sql, UUID id) {
        return new ListQuery(entityManager, sql).set("id", id).first(row -> true).orElse(false);
    }

    static UUID orNone(UUID id) {
        return id == null ? NONE : id;
    }
}
