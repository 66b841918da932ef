package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.planning.solve.Reason;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** Whose turn it is, and what the worker has found. */
@ApplicationScoped
class PlanningWorkRepository {

    private static final int DISPATCH_LOCK = 728_110;

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

    /**
     * The first plan found that moves somebody and breaks no rule.
     *
     * @param millis since the search began
     * @param closed gaps that it closes
     */
    record First(long millis, int closed) {}

    /**
     * Figures of the best so far, or of the result.
     *
     * @param first null before there is one
     */
    record Figures(
            int gapsBefore,
            int gapsAfter,
            int underBefore,
            int underAfter,
            int moves,
            First first,
            String score) {}

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
                            under_after = :under_after, moves = :moves, first_millis = cast(:first as bigint),
                            first_closed = cast(:closed as integer), score = :score
                        where id = :id and claim = :claim and state = 'RUNNING'
                        """)
                .set("gaps_before", figures.gapsBefore())
                .set("gaps_after", figures.gapsAfter())
                .set("under_before", figures.underBefore())
                .set("under_after", figures.underAfter())
                .set("moves", figures.moves())
                .set("first", figures.first() == null ? null : figures.first().millis())
                .set("closed", figures.first() == null ? null : figures.first().closed())
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
}
