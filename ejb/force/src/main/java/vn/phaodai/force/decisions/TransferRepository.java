package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.Catalogue;
import vn.phaodai.force.Position;
import vn.phaodai.force.Rank;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** Reads decisions that transfer one officer, as transfers. */
@ApplicationScoped
class TransferRepository {

    /** Who sees one of the two units sees the transfer: both lose or gain somebody. */
    private static final String LINES =
            """
            select t.id, t.officer_id, o.full_name, o.service_number, o.rank, t.from_unit, t.from_position, t.to_unit,
                t.position, t.effective_on, t.decision_number, t.decision_date, t.state, t.made_by, t.made_at,
                t.ended_at, t.reason, t.proposal_id, o.given_name, o.search_text, o.birth_date, o.sex
            from force.transfer t
            join force.officer o on o.id = t.officer_id
            where ({scope:t.from_unit} or {scope:t.to_unit})
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<TransferRow> page(Scope scope, UnitTree tree, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES).page(columns, request, row -> line(row, tree));
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).count(columns, filters);
    }

    /** Of decisions of any kind, about one officer or many. */
    MovesUnderWay underWay(Scope scope) {
        Set<UUID> officers = new HashSet<>();
        Map<UUID, Long> arrivals = new HashMap<>();
        scope.query(
                        entityManager,
                        """
                        select l.officer_id, l.from_unit, l.to_unit from force.decision_line l
                        where l.state in ('PROPOSED', 'APPROVED') and l.theme = 'POSTING'
                            and ({scope:l.from_unit} or {scope:l.to_unit})
                        """)
                .list(
                        row -> {
                            officers.add(row.uuid(0));
                            UUID to = row.uuid(2);
                            if (to != null && !to.equals(row.uuid(1))) {
                                arrivals.merge(to, 1L, Long::sum);
                            }
                            return to;
                        });
        return new MovesUnderWay(officers, arrivals);
    }

    Optional<TransferRow> find(Scope scope, UnitTree tree, UUID id) {
        return scope.query(entityManager, LINES + " and t.id = :id")
                .set("id", id)
                .first(row -> line(row, tree));
    }

    /** The decision once it is one: approved, or in effect. */
    Optional<TransferDecision> decision(Scope scope, UnitTree tree, Catalogue catalogue, UUID id) {
        return scope.query(
                        entityManager,
                        LINES + " and t.id = :id and t.state in ('APPROVED', 'IN_EFFECT')")
                .set("id", id)
                .first(row -> decision(row, tree, catalogue));
    }

    private static TransferRow line(Row row, UnitTree tree) {
        return new TransferRow(
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
                row.date(9),
                row.text(10),
                row.date(11),
                row.constant(12, TransferState.class),
                row.text(13),
                row.instant(14),
                row.instant(15),
                row.text(16),
                row.uuid(17));
    }

    private static TransferDecision decision(Row row, UnitTree tree, Catalogue catalogue) {
        TransferRow line = line(row, tree);
        LocalDate day = line.effectiveOn();
        return new TransferDecision(
                line.id(),
                line.decisionNumber(),
                line.decisionDate(),
                tree.path(line.toUnitId(), day).stream().findFirst().map(Unit::name).orElse(""),
                line.officerName(),
                line.serviceNumber(),
                row.date(20),
                row.constant(21, Sex.class),
                catalogue.rank(line.officerRank()).map(Rank::nameVi).orElse(""),
                line.fromUnit(),
                parent(tree, line.fromUnitId(), day),
                catalogue.position(line.fromPosition()).map(Position::nameVi).orElse(""),
                line.toUnit(),
                parent(tree, line.toUnitId(), day),
                catalogue.position(line.position()).map(Position::nameVi).orElse(""),
                day,
                line.state());
    }

    private static String parent(UnitTree tree, UUID unitId, LocalDate day) {
        return tree.find(unitId, day)
                .flatMap(unit -> tree.find(unit.parentId(), day))
                .map(Unit::name)
                .orElse(null);
    }

    private static String name(UnitTree tree, UUID id) {
        return tree.findEver(id).map(Unit::name).orElse("");
    }
}
