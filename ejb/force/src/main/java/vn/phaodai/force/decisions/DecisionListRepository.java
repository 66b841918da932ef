package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** Decisions and their lines as the caller sees them: in lists, records and officers' records. */
@ApplicationScoped
class DecisionListRepository {

    /** Who sees one of a line's two units sees the line: both lose or gain somebody. */
    private static final String IN_SCOPE =
            "({scope:l.from_unit} or (l.to_unit is not null and {scope:l.to_unit}))";

    /** The one instead of it: at most one that is not superseded itself. */
    private static final String NEWER =
            """
            where n.supersedes = d.id and n.state in ('PROPOSED', 'APPROVED', 'IN_EFFECT', 'SUPERSEDED')
                order by n.state = 'SUPERSEDED', n.made_at desc limit 1""";

    private static final String HEADS =
            """
            select d.id, d.kind, d.decision_number, d.decision_date, d.effective_on, d.signer_name, d.signer_title,
                d.basis, d.unit_id, d.supersedes, d.state, d.made_by, d.made_at, d.ended_at, d.reason, d.proposal_id,
                d.revocation_id,
                (select count(*) from force.decision_line l where l.decision_id = d.id and $scope) as lines,
                (select case when count(*) = 1 then min(o.full_name) end
                    from force.decision_line l join force.officer o on o.id = l.officer_id
                    where l.decision_id = d.id and d.kind <> 'DISCIPLINE' and $scope) as officer_name,
                d.version,
                (select string_agg(o.search_text, ' ')
                    from force.decision_line l join force.officer o on o.id = l.officer_id
                    where l.decision_id = d.id and d.kind <> 'DISCIPLINE' and $scope) as search_text, d.single,
                (select case when exists (select from force.decision_line l where l.decision_id = n.id and $scope)
                        then n.id end
                    from force.decision n $newer) as superseded_by,
                (select n.state from force.decision n $newer) as superseded_by_state
            from force.decision d
            where (d.made_by = :me or exists (
                    select from force.decision_line l where l.decision_id = d.id and $scope))
                and (d.state <> 'DRAFT' or d.made_by = :me or :hr)
            """
                    .replace("$newer", NEWER)
                    .replace("$scope", IN_SCOPE);

    private static final String LINES =
            """
            select l.id, l.ordinal, l.officer_id, o.full_name, o.service_number, l.from_unit, l.from_position, l.to_unit,
                l.position, l.effective_on, l.ends_on, l.from_rank, l.rank, l.coefficient, l.code, l.content,
                l.exceptional, l.exception_reason, l.state, l.ended_at, l.returned_on, l.reason, o.search_text,
                l.version
            from force.decision_line l
            join force.officer o on o.id = l.officer_id
            where l.decision_id = :decision and $scope
            """
                    .replace("$scope", IN_SCOPE);

    private static final String OF_OFFICER =
            LINES.replace(
                                    "l.version\n",
                                    "l.version, d.id, d.kind, d.decision_number, d.decision_date\n")
                            .replace("where", "join force.decision d on d.id = l.decision_id where")
                            .replace("l.decision_id = :decision", "l.officer_id = :officer")
                    + " and d.kind <> 'DISCIPLINE' and l.state not in ('DRAFT', 'WITHDRAWN')"
                    + " order by l.effective_on desc, l.id desc limit :most";

    /** Proposals are not told before they are decided. */
    private static final String OWN =
            OF_OFFICER
                    .replace("l.officer_id = :officer", "o.account = :account")
                    .replace("and " + IN_SCOPE, "")
                    .replace("'DRAFT', ", "'DRAFT', 'PROPOSED', 'RETURNED', ");

    /** What stands in the register of each officer; discipline is in no file. */
    private static final String REGISTER =
            """
            select l.id, d.decision_number, d.decision_date, d.kind, o.service_number, l.effective_on, l.ends_on,
                l.to_unit, l.position, l.rank, l.coefficient, l.code, l.content, l.exception_reason, l.officer_id,
                l.from_unit, d.state, d.effective_on as decided_for, o.search_text, l.ordinal
            from force.decision_line l
            join force.decision d on d.id = l.decision_id
            join force.officer o on o.id = l.officer_id
            where $scope and d.kind <> 'DISCIPLINE' and (d.state <> 'DRAFT' or d.made_by = :me or :hr)
            """
                    .replace("$scope", IN_SCOPE);

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<DecisionRow> page(Caller caller, ListColumns columns, PageRequest request) {
        return heads(caller, HEADS).page(columns, request, DecisionListRepository::head);
    }

    long count(Caller caller, ListColumns columns, Map<String, String> filters) {
        return heads(caller, HEADS).count(columns, filters);
    }

    Optional<DecisionRow> find(Caller caller, UUID id) {
        return heads(caller, HEADS + " and d.id = :id")
                .set("id", id)
                .first(DecisionListRepository::head);
    }

    private ListQuery heads(Caller caller, String sql) {
        return caller.scope()
                .query(entityManager, sql)
                .set("me", caller.username() == null ? "" : caller.username())
                .set("hr", caller.is(Role.HR));
    }

    Page<LineRow> lines(
            Scope scope, UnitTree tree, UUID decision, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES)
                .set("decision", decision)
                .page(columns, request, row -> line(row, tree));
    }

    /** Of one officer, the latest first: not what is drafted or was given up, nor discipline. */
    List<OfficerDecision> ofOfficer(Scope scope, UnitTree tree, UUID officer, int most) {
        return scope.query(entityManager, OF_OFFICER)
                .set("officer", officer)
                .set("most", most)
                .list(row -> ofOfficer(row, tree));
    }

    @Unscoped("The decisions about the caller, known by the account that was signed in with")
    List<OfficerDecision> own(String username, UnitTree tree, int most) {
        return new ListQuery(entityManager, OWN)
                .set("account", username)
                .set("most", most)
                .list(row -> ofOfficer(row, tree));
    }

    private static OfficerDecision ofOfficer(Row row, UnitTree tree) {
        return new OfficerDecision(
                row.uuid(24),
                row.constant(25, DecisionKind.class),
                row.text(26),
                row.date(27),
                line(row, tree));
    }

    Optional<LineRow> line(Scope scope, UnitTree tree, UUID decision, UUID id) {
        return scope.query(entityManager, LINES + " and l.id = :id")
                .set("decision", decision)
                .set("id", id)
                .first(row -> line(row, tree));
    }

    long countLines(Scope scope, UUID decision, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).set("decision", decision).count(columns, filters);
    }

    long countRegister(Caller caller, ListColumns columns, Map<String, String> filters) {
        return heads(caller, REGISTER).count(columns, filters);
    }

    /** In the columns of the import. */
    Page<Object[]> register(
            Caller caller, UnitTree tree, ListColumns columns, PageRequest request) {
        return heads(caller, REGISTER).page(columns, request, row -> registered(row, tree));
    }

    private static Object[] registered(Row row, UnitTree tree) {
        BigDecimal coefficient = row.decimal(10);
        return new Object[] {
            row.text(1),
            row.date(2),
            row.text(3),
            row.text(4),
            row.date(5),
            row.date(6),
            tree.findEver(row.uuid(7)).map(Unit::code).orElse(null),
            row.text(8),
            row.text(9),
            coefficient == null ? null : coefficient.toPlainString().replace('.', ','),
            row.text(11),
            row.text(12),
            row.text(13)
        };
    }

    private static DecisionRow head(Row row) {
        return new DecisionRow(
                row.uuid(0),
                row.constant(1, DecisionKind.class),
                row.text(2),
                row.date(3),
                row.date(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.uuid(8),
                row.flag(21),
                row.uuid(9),
                row.constant(10, DecisionState.class),
                row.text(11),
                row.instant(12),
                row.instant(13),
                row.text(14),
                row.uuid(15),
                row.uuid(16),
                row.number(17),
                row.text(18),
                row.number(19),
                row.uuid(22),
                row.text(23) == null ? null : row.constant(23, DecisionState.class));
    }

    private static LineRow line(Row row, UnitTree tree) {
        return new LineRow(
                row.uuid(0),
                row.integer(1),
                row.uuid(2),
                row.text(3),
                row.text(4),
                row.uuid(5),
                tree.nameOf(row.uuid(5)),
                row.text(6),
                row.uuid(7),
                row.uuid(7) == null ? null : tree.nameOf(row.uuid(7)),
                row.text(8),
                row.date(9),
                row.date(10),
                row.text(11),
                row.text(12),
                row.decimal(13),
                row.text(14),
                row.text(15),
                row.flag(16),
                row.text(17),
                row.constant(18, DecisionState.class),
                row.instant(19),
                row.date(20),
                row.text(21),
                row.number(23));
    }
}
