package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.print.PaperLanguage;

/** Reads the views that the force publishes of locked readiness. */
@ApplicationScoped
class ReadinessDataRepository {

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

    Optional<ReadinessData.Snapshot> snapshot(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select s.id, s.unit_id, s.period, s.edition, s.as_of, s.percent, s.remark
                        from force.report_readiness_snapshot s where s.id = :id and {scope:s.unit_id}
                        """)
                .set("id", id)
                .first(
                        row ->
                                new ReadinessData.Snapshot(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.date(2),
                                        row.integer(3),
                                        row.date(4),
                                        row.decimal(5),
                                        row.text(6)));
    }

    List<ReadinessData.Line> lines(Scope scope, UUID id, PaperLanguage language) {
        return scope.query(
                        entityManager,
                        """
                        select l.ordinal, l.kind, l.name_$lang, l.weight, l.reached, l.wanted, l.answer, l.note, l.evidence,
                            l.share
                        from force.report_readiness_line l where l.snapshot_id = :id and {scope:l.unit_id}
                        order by l.ordinal
                        """
                                .replace("$lang", language.code()))
                .set("id", id)
                .list(ReadinessDataRepository::line);
    }

    private static ReadinessData.Line line(Row row) {
        return new ReadinessData.Line(
                row.integer(0),
                row.text(1),
                row.text(2),
                row.integer(3),
                row.value(4) == null ? null : row.number(4),
                row.value(5) == null ? null : row.number(5),
                row.text(6),
                row.text(7),
                row.integer(8),
                row.decimal(9));
    }
}
