package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.UnitTree;

/** Plans, their rules, and where they stand. */
@ApplicationScoped
class StrengtheningRepository {

    private static final String PLANS =
            """
            select p.id, p.unit_id, p.name, p.on_day, p.kind, p.ends_on, p.seconds, p.most_moves, p.based_on, p.state,
                p.stopped, p.gaps_before, p.gaps_after, p.under_before, p.under_after, p.moves, p.first_millis,
                p.requested_at, p.started_at, p.finished_at, p.failure, p.failure_about, p.decision_id, p.made_by,
                p.made_at, p.first_closed
            from force.strengthening_plan p
            where {scope:p.unit_id}
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<PlanRow> page(Scope scope, UnitTree tree, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, PLANS).page(columns, request, row -> plan(row, tree));
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, PLANS).count(columns, filters);
    }

    Optional<PlanRow> find(Scope scope, UnitTree tree, UUID id) {
        return scope.query(entityManager, PLANS + " and p.id = :id")
                .set("id", id)
                .first(row -> plan(row, tree));
    }

    /** Its state, for as long as the transaction lasts. */
    @Unscoped("The plan was found in the caller's scope")
    PlanState lock(UUID id) {
        return new ListQuery(
                        entityManager,
                        "select p.state from force.strengthening_plan p where p.id = :id for update")
                .set("id", id)
                .first(row -> row.constant(0, PlanState.class))
                .orElseThrow();
    }

    @Unscoped("Writes only; the unit was found in the caller's scope")
    void add(UUID id, PlanDraft draft, String by, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.strengthening_plan (id, unit_id, name, on_day, kind, ends_on, seconds, most_moves,
                            based_on, state, requested_at, made_by, made_at)
                        values (:id, :unit, :name, :day, :kind, cast(:ends as date), :seconds, :moves,
                            cast(:based as uuid), :state, :at, :by, :at)
                        """)
                .set("id", id)
                .set("unit", draft.getUnitId())
                .set("name", draft.getName())
                .set("day", draft.getOnDay())
                .set("kind", draft.getKind())
                .set("ends", draft.getEndsOn())
                .set("seconds", draft.getSeconds())
                .set("moves", draft.getMostMoves())
                .set("based", draft.getBasedOn())
                .set("state", draft.isLater() ? PlanState.DRAFT : PlanState.QUEUED)
                .set("by", by)
                .set("at", at)
                .execute();
    }

    @Unscoped("Rules of a plan that was found in scope")
    void addRules(UUID id, Map<String, Integer> usual, Map<String, Integer> changed) {
        usual.forEach(
                (code, value) ->
                        new SqlChange(
                                        entityManager,
                                        """
                                        insert into force.strengthening_rule (plan_id, code, value, usual)
                                        values (:plan, :code, :value, :usual)
                                        """)
                                .set("plan", id)
                                .set("code", code)
                                .set("value", changed.getOrDefault(code, value))
                                .set("usual", value)
                                .execute());
    }

    @Unscoped("Rules of a plan that was found in scope")
    List<ScenarioRule> rules(UUID id) {
        return new ListQuery(
                        entityManager,
                        """
                        select r.code, r.value, r.usual from force.strengthening_rule r where r.plan_id = :plan
                        order by r.code like 'weight%', r.code
                        """)
                .set("plan", id)
                .list(row -> new ScenarioRule(row.text(0), row.integer(1), row.integer(2)));
    }

    /** Waits for the solver again, with what it holds as the beginning. */
    @Unscoped("Writes only; the plan was found in the caller's scope")
    void requeue(UUID id, int seconds, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        update force.strengthening_plan
                        set state = 'QUEUED', seconds = :seconds, requested_at = :at, started_at = null,
                            finished_at = null, failure = null, failure_about = null, stopped = false
                        where id = :id
                        """)
                .set("id", id)
                .set("seconds", seconds)
                .set("at", at)
                .execute();
    }

    @Unscoped("Writes only; the plan was found in the caller's scope")
    void cancel(UUID id, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        update force.strengthening_plan set state = 'CANCELLED', stopped = true, finished_at = :at
                        where id = :id
                        """)
                .set("id", id)
                .set("at", at)
                .execute();
    }

    @Unscoped("Writes only; the plan was found in the caller's scope")
    void askToStop(UUID id) {
        new SqlChange(
                        entityManager,
                        "update force.strengthening_plan set stopped = true where id = :id")
                .set("id", id)
                .execute();
    }

    @Unscoped("Writes only; the plan was found in the caller's scope")
    void decided(UUID id, UUID decision) {
        new SqlChange(
                        entityManager,
                        """
                        update force.strengthening_plan set state = 'DECIDED', decision_id = :decision where id = :id
                        """)
                .set("id", id)
                .set("decision", decision)
                .execute();
    }

    private static PlanRow plan(Row row, UnitTree tree) {
        return new PlanRow(
                row.uuid(0),
                row.uuid(1),
                tree.nameOf(row.uuid(1)),
                row.text(2),
                row.date(3),
                row.constant(4, DecisionKind.class),
                row.date(5),
                row.integer(6),
                row.integer(7),
                row.uuid(8),
                row.constant(9, PlanState.class),
                row.flag(10),
                whole(row, 11),
                whole(row, 12),
                whole(row, 13),
                whole(row, 14),
                whole(row, 15),
                row.value(16) == null ? null : row.number(16),
                whole(row, 25),
                row.instant(17),
                row.instant(18),
                row.instant(19),
                row.text(20),
                row.text(21),
                row.uuid(22),
                row.text(23),
                row.instant(24));
    }

    private static Integer whole(Row row, int at) {
        return row.value(at) == null ? null : row.integer(at);
    }
}
