package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.planning.solve.Reason;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** Plans with their pins, moves and gaps, and whose turn it is. */
@ApplicationScoped
class StrengtheningRepository {

    private static final int DISPATCH_LOCK = 728_110;
    private static final String PLANS =
            """
            select p.id, p.unit_id, p.name, p.on_day, p.kind, p.ends_on, p.seconds, p.most_moves, p.based_on, p.state,
                p.stopped, p.gaps_before, p.gaps_after, p.under_before, p.under_after, p.moves, p.first_millis,
                p.requested_at, p.started_at, p.finished_at, p.failure, p.failure_about, p.decision_id, p.made_by,
                p.made_at
            from force.strengthening_plan p
            where {scope:p.unit_id}
            """;
    private static final String MOVES =
            """
            select m.id, m.officer_id, o.full_name, o.service_number, o.rank, m.from_unit, m.from_position, m.to_unit,
                m.position, n.kind, m.why, m.ordinal, o.search_text, m.plan_id
            from force.strengthening_move m
            join force.strengthening_plan p on p.id = m.plan_id
            join force.officer o on o.id = m.officer_id
            left join force.strengthening_pin n on n.plan_id = m.plan_id and n.officer_id = m.officer_id
            where {scope:p.unit_id} and m.plan_id = :plan
            """;
    private static final String GAPS =
            """
            select g.id, g.unit_id, g.position, g.authorised, g.before, g.after, g.candidates,
                row_number() over (order by g.after desc, u.code, q.ordinal) as ordinal
            from force.strengthening_gap g
            join force.strengthening_plan p on p.id = g.plan_id
            join kernel.unit u on u.id = g.unit_id
            join force.position q on q.code = g.position
            where {scope:p.unit_id} and g.plan_id = :plan
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** A plan that a worker has taken. */
    record Claimed(
            UUID id,
            UUID claim,
            UUID unit,
            String name,
            LocalDate onDay,
            DecisionKind kind,
            int seconds,
            int mostMoves,
            String by) {}

    /** A move to be stored. */
    record Move(
            UUID officer,
            UUID fromUnit,
            String fromPosition,
            UUID toUnit,
            String position,
            List<Reason> why) {}

    /** A gap to be stored. */
    record Gap(UUID unit, String position, int authorised, int before, int after, int candidates) {}

    /** Figures of the best so far, or of the result. */
    record Figures(
            int gapsBefore,
            int gapsAfter,
            int underBefore,
            int underAfter,
            int moves,
            long firstMillis,
            String score) {}

    // plans -------------------------------------------------------------------------------------

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
                            cast(:based as uuid), 'QUEUED', :at, :by, :at)
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

    // what a plan holds -------------------------------------------------------------------------

    Page<MoveRow> moves(
            Scope scope, UnitTree tree, UUID plan, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, MOVES)
                .set("plan", plan)
                .page(columns, request, row -> move(row, tree));
    }

    long countMoves(Scope scope, UUID plan, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, MOVES).set("plan", plan).count(columns, filters);
    }

    /** All of a plan: as many as a decision may have lines, at most. */
    List<MoveRow> moves(Scope scope, UnitTree tree, UUID plan) {
        return scope.query(entityManager, MOVES + " order by m.ordinal")
                .set("plan", plan)
                .list(row -> move(row, tree));
    }

    Page<GapRow> gaps(
            Scope scope, UnitTree tree, UUID plan, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, GAPS)
                .set("plan", plan)
                .page(columns, request, row -> gap(row, tree));
    }

    long countGaps(Scope scope, UUID plan, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, GAPS).set("plan", plan).count(columns, filters);
    }

    /** Officers whom a plan moves who serve elsewhere by now, or about whom a decision waits. */
    @Unscoped("Names of officers in a plan that was found in scope")
    List<String> stale(UUID plan) {
        return new ListQuery(
                        entityManager,
                        """
                        select o.full_name
                        from force.strengthening_move m
                        join force.strengthening_plan p on p.id = m.plan_id
                        join force.officer o on o.id = m.officer_id
                        left join force.assignment_at((select x.on_day from force.strengthening_plan x where x.id = :plan)) a
                            on a.officer_id = m.officer_id
                        where m.plan_id = :plan
                            and ((a.unit_id, a.position) is distinct from (m.from_unit, m.from_position)
                                or o.status <> 'ACTIVE'
                                or exists (select from force.decision_line l
                                    where l.officer_id = m.officer_id and l.theme = 'POSTING'
                                        and l.state in ('PROPOSED', 'APPROVED')))
                        order by m.ordinal
                        """)
                .set("plan", plan)
                .list(row -> row.text(0));
    }

    // pins --------------------------------------------------------------------------------------

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
                                        row.uuid(4) == null ? null : name(tree, row.uuid(4)),
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

    // work --------------------------------------------------------------------------------------

    /** Takes the next plan in turn, unless another is at work: one at a time, on all nodes. */
    @Unscoped("Work of the system itself")
    Optional<Claimed> claim(UUID claim, Instant now, Instant until) {
        new ListQuery(entityManager, "select 1 from pg_advisory_xact_lock(:lock)")
                .set("lock", DISPATCH_LOCK)
                .first(row -> true);
        boolean busy =
                new ListQuery(
                                entityManager,
                                """
                                select 1 from force.strengthening_plan p
                                where p.state = 'RUNNING' and p.lease_until > :now
                                """)
                        .set("now", now)
                        .first(row -> true)
                        .orElse(false);
        if (busy) {
            return Optional.empty();
        }
        return new ListQuery(
                        entityManager,
                        """
                        update force.strengthening_plan p
                        set state = 'RUNNING', claim = :claim, lease_until = :until, started_at = :now
                        where p.id = (select q.id from force.strengthening_plan q
                            where q.state in ('QUEUED', 'RUNNING') order by q.requested_at limit 1)
                        returning p.id, p.unit_id, p.name, p.on_day, p.kind, p.seconds, p.most_moves, p.made_by
                        """)
                .set("claim", claim)
                .set("until", until)
                .set("now", now)
                .first(
                        row ->
                                new Claimed(
                                        row.uuid(0),
                                        claim,
                                        row.uuid(1),
                                        row.text(2),
                                        row.date(3),
                                        row.constant(4, DecisionKind.class),
                                        row.integer(5),
                                        row.integer(6),
                                        row.text(7)));
    }

    /**
     * Keeps the plan for its worker, and shows how good the best so far is.
     *
     * @param figures null before there is any
     * @return false if it is no longer the worker's, or is to stop
     */
    @Unscoped("Work of the system itself")
    boolean keep(Claimed plan, Figures figures, Instant until) {
        if (figures != null) {
            figures(plan, figures);
        }
        return new ListQuery(
                        entityManager,
                        """
                        update force.strengthening_plan p set lease_until = :until
                        where p.id = :id and p.claim = :claim and p.state = 'RUNNING'
                        returning not p.stopped
                        """)
                .set("until", until)
                .set("id", plan.id())
                .set("claim", plan.claim())
                .first(row -> row.flag(0))
                .orElse(false);
    }

    @Unscoped("Work of the system itself")
    void figures(Claimed plan, Figures figures) {
        new SqlChange(
                        entityManager,
                        """
                        update force.strengthening_plan
                        set gaps_before = :gaps_before, gaps_after = :gaps_after, under_before = :under_before,
                            under_after = :under_after, moves = :moves, first_millis = :first, score = :score
                        where id = :id and claim = :claim and state = 'RUNNING'
                        """)
                .set("gaps_before", figures.gapsBefore())
                .set("gaps_after", figures.gapsAfter())
                .set("under_before", figures.underBefore())
                .set("under_after", figures.underAfter())
                .set("moves", figures.moves())
                .set("first", figures.firstMillis())
                .set("score", figures.score())
                .set("id", plan.id())
                .set("claim", plan.claim())
                .execute();
    }

    /**
     * @return false if the plan is no longer the worker's
     */
    @Unscoped("Work of the system itself")
    boolean finish(Claimed plan, PlanState state, String failure, String about, Instant at) {
        return new SqlChange(
                                entityManager,
                                """
                                update force.strengthening_plan
                                set state = :state, failure = cast(:failure as text), failure_about = cast(:about as text),
                                    finished_at = :at, claim = null, lease_until = null
                                where id = :id and claim = :claim and state = 'RUNNING'
                                """)
                        .set("state", state)
                        .set("failure", failure)
                        .set("about", about)
                        .set("at", at)
                        .set("id", plan.id())
                        .set("claim", plan.claim())
                        .execute()
                == 1;
    }

    /** Puts the result in the place of the one before. */
    @Unscoped("Work of the system itself")
    void store(UUID plan, List<Move> moves, List<Gap> gaps) {
        for (String table : List.of("strengthening_move", "strengthening_gap")) {
            new SqlChange(entityManager, "delete from force." + table + " where plan_id = :plan")
                    .set("plan", plan)
                    .execute();
        }
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            new SqlChange(
                            entityManager,
                            """
                            insert into force.strengthening_move (id, plan_id, ordinal, officer_id, from_unit,
                                from_position, to_unit, position, why)
                            values (:id, :plan, :ordinal, :officer, :from_unit, :from_position, :to_unit, :position, :why)
                            """)
                    .set("id", Ids.next())
                    .set("plan", plan)
                    .set("ordinal", i + 1)
                    .set("officer", move.officer())
                    .set("from_unit", move.fromUnit())
                    .set("from_position", move.fromPosition())
                    .set("to_unit", move.toUnit())
                    .set("position", move.position())
                    .set("why", move.why().stream().map(Reason::stored).toArray(String[]::new))
                    .execute();
        }
        new SqlChange(
                        entityManager,
                        """
                        insert into force.strengthening_gap (plan_id, unit_id, position, authorised, before, after,
                            candidates)
                        select :plan, g.unit_id, g.position, g.authorised, g.before, g.after, g.candidates
                        from unnest(cast(:units as uuid[]), cast(:positions as text[]), cast(:authorised as integer[]),
                            cast(:before as integer[]), cast(:after as integer[]), cast(:candidates as integer[]))
                            g (unit_id, position, authorised, before, after, candidates)
                        """)
                .set("plan", plan)
                .set("units", column(gaps, Gap::unit))
                .set("positions", column(gaps, Gap::position))
                .set("authorised", column(gaps, Gap::authorised))
                .set("before", column(gaps, Gap::before))
                .set("after", column(gaps, Gap::after))
                .set("candidates", column(gaps, Gap::candidates))
                .execute();
    }

    private static String[] column(List<Gap> gaps, Function<Gap, Object> part) {
        return gaps.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }

    private static PlanRow plan(Row row, UnitTree tree) {
        return new PlanRow(
                row.uuid(0),
                row.uuid(1),
                name(tree, row.uuid(1)),
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

    private static MoveRow move(Row row, UnitTree tree) {
        return new MoveRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.uuid(5),
                name(tree, row.uuid(5)),
                row.text(6),
                row.uuid(7),
                name(tree, row.uuid(7)),
                row.text(8),
                row.constant(9, PinKind.class),
                Arrays.stream((String[]) row.value(10)).map(Reason::read).toList());
    }

    private static GapRow gap(Row row, UnitTree tree) {
        return new GapRow(
                row.uuid(0),
                row.uuid(1),
                name(tree, row.uuid(1)),
                row.text(2),
                row.integer(3),
                row.integer(4),
                row.integer(5),
                row.integer(6));
    }

    private static String name(UnitTree tree, UUID unit) {
        return tree.findEver(unit).map(Unit::name).orElse("");
    }
}
