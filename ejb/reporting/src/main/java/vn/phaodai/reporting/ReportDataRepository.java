package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.reporting.print.PaperLanguage;

/** Reads the views and functions that other capabilities publish in their migrations. */
@ApplicationScoped
class ReportDataRepository {

    private static final String OFFICERS =
            """
            from force.assignment_at(cast(:at as date)) a
            join force.report_officer o on o.id = a.officer_id
            left join force.rank_at(cast(:at as date)) h on h.officer_id = a.officer_id
            left join force.rank r on r.code = h.rank
            join force.position p on p.code = a.position
            where {scope:a.unit_id}
            """;

    private static final String PROMOTIONS =
            " from force.report_promotion(cast(:at as date), cast(:known as date)) o"
                    + " where {scope:o.unit_id}";

    private static final String RETIREMENTS =
            " from force.report_retirement(cast(:at as date)) o"
                    + " where o.limit_on < :before and {scope:o.unit_id}";

    private static final String LINE_IN_SCOPE =
            "({scope:l.from_unit} or (l.to_unit is not null and {scope:l.to_unit}))";

    private static final String OFFICER_LINES =
            """
            select a.unit_id, o.service_number, o.full_name, o.birth_date, o.sex, r.name_$lang, h.since, p.name_$lang, a.since
            """
                    + OFFICERS;
    private static final String OF_UNIT = " and a.unit_id = :unit ";
    private static final String BY_POSITION =
            """
            order by p.ordinal, coalesce(r.ordinal, 0) desc, o.given_name collate "vi-x-icu",
                o.full_name collate "vi-x-icu", o.service_number
            """;

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

    List<ReportData.UnitStrength> strength(Scope scope, LocalDate at) {
        return scope.query(
                        entityManager,
                        """
                        select s.unit_id, s.establishment, s.present
                        from force.report_strength(cast(:at as date)) s where {scope:s.unit_id}
                        """)
                .set("at", at)
                .list(
                        row ->
                                new ReportData.UnitStrength(
                                        row.uuid(0), row.integer(1), row.integer(2)));
    }

    List<ReportData.OfficerData> officers(Scope scope, LocalDate at, PaperLanguage language) {
        return scope.query(entityManager, in(language, OFFICER_LINES + BY_POSITION))
                .set("at", at)
                .list(ReportDataRepository::officer);
    }

    List<ReportData.OfficerData> officersOf(
            Scope scope, UUID unit, LocalDate at, PaperLanguage language) {
        return scope.query(entityManager, in(language, OFFICER_LINES + OF_UNIT + BY_POSITION))
                .set("at", at)
                .set("unit", unit)
                .list(ReportDataRepository::officer);
    }

    int countOfficersOf(Scope scope, UUID unit, LocalDate at) {
        return scope.query(entityManager, "select count(*) " + OFFICERS + OF_UNIT)
                .set("at", at)
                .set("unit", unit)
                .first(row -> row.integer(0))
                .orElse(0);
    }

    List<ReportData.PositionData> positionsOf(
            Scope scope, UUID unit, LocalDate at, PaperLanguage language) {
        return scope.query(
                        entityManager,
                        in(
                                language,
                                """
                        select p.name_$lang, p.authorised, p.present
                        from force.report_position(cast(:at as date)) p
                        where {scope:p.unit_id} and p.unit_id = :unit
                        order by p.ordinal, p.name_vi
                        """))
                .set("at", at)
                .set("unit", unit)
                .list(
                        row ->
                                new ReportData.PositionData(
                                        row.text(0), row.integer(1), row.integer(2)));
    }

    List<ReportData.Reason> came(Scope scope, Set<UUID> before, LocalDate from, LocalDate to) {
        return reasons(
                scope,
                """
                select m.kind, count(*) from force.strength_moves(cast(:from as date), cast(:to as date)) m
                where {scope:m.to_unit} and not coalesce(m.from_unit = any(:others), false)
                group by m.kind order by m.kind
                """,
                before,
                from,
                to);
    }

    List<ReportData.Reason> left(Scope scope, Set<UUID> after, LocalDate from, LocalDate to) {
        return reasons(
                scope,
                """
                select m.kind, count(*) from force.strength_moves(cast(:from as date), cast(:to as date)) m
                where {scope:m.from_unit} and not coalesce(m.to_unit = any(:others), false)
                group by m.kind order by m.kind
                """,
                after,
                from,
                to);
    }

    private List<ReportData.Reason> reasons(
            Scope scope, String sql, Set<UUID> others, LocalDate from, LocalDate to) {
        return scope.query(entityManager, sql)
                .set("from", from)
                .set("to", to)
                .set("others", others.toArray(UUID[]::new))
                .list(row -> new ReportData.Reason(row.text(0), row.number(1)));
    }

    List<ReportData.Reason> away(Scope scope, LocalDate at) {
        return scope.query(
                        entityManager,
                        """
                        select a.kind, count(*) from force.absence_at(cast(:at as date)) a
                        where {scope:a.unit_id} group by a.kind order by a.kind
                        """)
                .set("at", at)
                .list(row -> new ReportData.Reason(row.text(0), row.number(1)));
    }

    int countOfficers(Scope scope, LocalDate at) {
        return scope.query(entityManager, "select count(*) " + OFFICERS)
                .set("at", at)
                .first(row -> row.integer(0))
                .orElse(0);
    }

    /** The words of what is published, in this language. */
    private static String in(PaperLanguage language, String sql) {
        return sql.replace("$lang", language.code());
    }

    private static ReportData.OfficerData officer(Row row) {
        return new ReportData.OfficerData(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.date(3),
                row.text(4),
                row.text(5),
                row.date(6),
                row.text(7),
                row.date(8));
    }

    Optional<ReportData.RosterData> roster(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select d.unit_id, d.first_day, d.last_day, d.state from force.report_duty d
                        where d.roster_id = :id and {scope:d.unit_id}
                        """)
                .set("id", id)
                .first(
                        row ->
                                new ReportData.RosterData(
                                        row.uuid(0), row.date(1), row.date(2), row.text(3)));
    }

    List<ReportData.DutyData> duties(Scope scope, UUID roster, PaperLanguage language) {
        return scope.query(
                        entityManager,
                        in(
                                language,
"""
select d.day, d.starts_at, d.ends_at, d.shift, d.kind, d.holiday, d.rank_$lang, d.full_name,
    d.service_number
from force.report_duty d
where d.roster_id = :roster and {scope:d.unit_id}
order by d.day, d.starts_at, d.kind, d.shift, d.seat
"""))
                .set("roster", roster)
                .list(
                        row ->
                                new ReportData.DutyData(
                                        row.date(0),
                                        row.instant(1),
                                        row.instant(2),
                                        row.text(3),
                                        row.text(4),
                                        row.flag(5),
                                        row.text(7) == null
                                                ? null
                                                : row.text(6) + " " + row.text(7),
                                        row.text(8)));
    }

    Optional<ReportData.TransferData> transfer(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select t.id, t.state, t.decision_number, t.decision_date, t.effective_on, t.from_unit, t.to_unit,
                            t.from_position_vi, t.position_vi, t.service_number, t.full_name, t.birth_date, t.rank_vi,
                            t.signer_name, t.signer_title
                        from force.report_transfer t
                        where t.id = :id and {scope:t.to_unit}
                        """)
                .set("id", id)
                .first(
                        row ->
                                new ReportData.TransferData(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.date(4),
                                        row.uuid(5),
                                        row.uuid(6),
                                        row.text(7),
                                        row.text(8),
                                        row.text(9),
                                        row.text(10),
                                        row.date(11),
                                        row.text(12),
                                        row.text(13),
                                        row.text(14)));
    }

    List<ReportData.PromotionData> promotions(
            Scope scope, LocalDate at, LocalDate known, PaperLanguage language) {
        return scope.query(
                        entityManager,
                        in(
                                language,
                                """
                        select o.unit_id, o.service_number, o.full_name, o.birth_date, o.sex, o.rank_$lang, o.rank_since,
                            o.position_$lang, o.next_rank_$lang, o.due_on
                        """
                                        + PROMOTIONS
                                        + """
                                 order by o.position_order, o.rank_order desc, o.given_name collate "vi-x-icu",
                                    o.full_name collate "vi-x-icu", o.service_number
                                """))
                .set("at", at)
                .set("known", known)
                .list(
                        row ->
                                new ReportData.PromotionData(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.text(4),
                                        row.text(5),
                                        row.date(6),
                                        row.text(7),
                                        row.text(8),
                                        row.date(9)));
    }

    int countPromotions(Scope scope, LocalDate at, LocalDate known) {
        return scope.query(entityManager, "select count(*)" + PROMOTIONS)
                .set("at", at)
                .set("known", known)
                .first(row -> row.integer(0))
                .orElse(0);
    }

    List<ReportData.RetirementData> retirements(
            Scope scope, LocalDate at, LocalDate before, PaperLanguage language) {
        return scope.query(
                        entityManager,
                        in(
                                language,
                                """
                        select o.unit_id, o.service_number, o.full_name, o.birth_date, o.sex, o.rank_$lang, o.position_$lang,
                            o.limit_months, o.limit_on, o.leaves_on
                        """
                                        + RETIREMENTS
                                        + """
                                 order by o.limit_on, o.given_name collate "vi-x-icu",
                                    o.full_name collate "vi-x-icu", o.service_number
                                """))
                .set("at", at)
                .set("before", before)
                .list(
                        row ->
                                new ReportData.RetirementData(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.text(4),
                                        row.text(5),
                                        row.text(6),
                                        row.integer(7),
                                        row.date(8),
                                        row.date(9)));
    }

    int countRetirements(Scope scope, LocalDate at, LocalDate before) {
        return scope.query(entityManager, "select count(*)" + RETIREMENTS)
                .set("at", at)
                .set("before", before)
                .first(row -> row.integer(0))
                .orElse(0);
    }

    Optional<ReportData.DecisionData> decision(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select d.id, d.kind, d.state, d.decision_number, d.decision_date, d.effective_on, d.signer_name,
                            d.signer_title, d.basis, d.superseded_number, d.superseded_date, d.made_by,
                            (select count(*) from force.report_decision_line a where a.decision_id = d.id),
                            (select count(*) from force.report_decision_line l where l.decision_id = d.id and $scope)
                        from force.report_decision d
                        where d.id = :id and exists (
                            select from force.report_decision_line l where l.decision_id = d.id and $scope)
                        """
                                .replace("$scope", LINE_IN_SCOPE))
                .set("id", id)
                .first(
                        row ->
                                new ReportData.DecisionData(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.date(4),
                                        row.date(5),
                                        row.text(6),
                                        row.text(7),
                                        row.text(8),
                                        row.text(9),
                                        row.date(10),
                                        row.text(11),
                                        row.integer(12),
                                        row.integer(13)));
    }

    List<ReportData.DecisionLineData> decisionLines(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select l.full_name, l.service_number, l.birth_date, l.from_rank_vi, l.from_position_vi, l.from_unit,
                            l.to_unit, l.position_vi, l.rank_vi, l.coefficient, l.code, l.leave_vi,
                            l.commendation_vi, l.content, l.effective_on, l.ends_on
                        from force.report_decision_line l
                        where l.decision_id = :id and $scope
                        order by l.ordinal
                        """
                                .replace("$scope", LINE_IN_SCOPE))
                .set("id", id)
                .list(
                        row ->
                                new ReportData.DecisionLineData(
                                        row.text(0),
                                        row.text(1),
                                        row.date(2),
                                        row.text(3),
                                        row.text(4),
                                        row.uuid(5),
                                        row.uuid(6),
                                        row.text(7),
                                        row.text(8),
                                        row.decimal(9),
                                        row.text(10),
                                        row.text(11),
                                        row.text(12),
                                        row.text(13),
                                        row.date(14),
                                        row.date(15)));
    }
}
