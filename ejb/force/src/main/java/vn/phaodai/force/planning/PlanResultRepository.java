package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.planning.solve.Reason;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.UnitTree;

/** Moves and gaps that plans hold. */
@ApplicationScoped
class PlanResultRepository {

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

    Page<MoveRow> moves(
            Scope scope, UnitTree tree, UUID plan, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, MOVES)
                .set("plan", plan)
                .page(columns, request, row -> move(row, tree));
    }

    /** All of a plan: as many as a decision may have lines, at most. */
    List<MoveRow> moves(Scope scope, UnitTree tree, UUID plan) {
        return scope.query(entityManager, MOVES + " order by m.ordinal")
                .set("plan", plan)
                .list(row -> move(row, tree));
    }

    long countMoves(Scope scope, UUID plan, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, MOVES).set("plan", plan).count(columns, filters);
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

    private static MoveRow move(Row row, UnitTree tree) {
        return new MoveRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.uuid(5),
                tree.nameOf(row.uuid(5)),
                row.text(6),
                row.uuid(7),
                tree.nameOf(row.uuid(7)),
                row.text(8),
                row.constant(9, PinKind.class),
                Arrays.stream((String[]) row.value(10)).map(Reason::read).toList());
    }

    private static GapRow gap(Row row, UnitTree tree) {
        return new GapRow(
                row.uuid(0),
                row.uuid(1),
                tree.nameOf(row.uuid(1)),
                row.text(2),
                row.integer(3),
                row.integer(4),
                row.integer(5),
                row.integer(6));
    }
}
