package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.access.Scope;

/** Reads the views and functions that the force publishes of its security teams. */
@ApplicationScoped
class TeamDataRepository {

    private static final String MEMBERS =
            "from force.report_team_member(cast(:at as date)) m where {scope:m.unit_id}";

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

    Optional<TeamData.Allowance> allowance(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select l.id, l.unit_id, l.month, l.edition, l.state, l.people, l.nights, l.total, l.rule_source,
                            l.approved_at
                        from force.report_allowance_list l where l.id = :id and {scope:l.unit_id}
                        """)
                .set("id", id)
                .first(
                        row ->
                                new TeamData.Allowance(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.date(2),
                                        row.integer(3),
                                        row.text(4),
                                        row.integer(5),
                                        row.integer(6),
                                        row.number(7),
                                        row.text(8),
                                        row.instant(9)));
    }

    List<TeamData.AllowanceLine> lines(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select a.ordinal, a.neighbourhood, a.full_name, a.birth_date, a.position, a.month_days, a.days,
                            a.nights, a.allowance, a.night_pay, a.total
                        from force.report_allowance_line a where a.list_id = :id and {scope:a.unit_id}
                        order by a.ordinal
                        """)
                .set("id", id)
                .list(
                        row ->
                                new TeamData.AllowanceLine(
                                        row.integer(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.text(4),
                                        row.integer(5),
                                        row.integer(6),
                                        row.integer(7),
                                        row.number(8),
                                        row.number(9),
                                        row.number(10)));
    }

    List<TeamData.Member> members(Scope scope, LocalDate at) {
        return scope.query(
                        entityManager,
                        """
                        select m.unit_id, m.neighbourhood, m.full_name, m.birth_date, m.sex, m.personal_id_masked,
                            m.position, m.schooling, m.joined_on, m.decision_number
                        """
                                + MEMBERS
                                + """

                                order by m.neighbourhood_code,
                                    case m.position when 'LEADER' then 1 when 'DEPUTY' then 2 else 3 end,
                                    m.given_name collate "vi-x-icu", m.full_name collate "vi-x-icu"
                                """)
                .set("at", at)
                .list(
                        row ->
                                new TeamData.Member(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.text(4),
                                        row.text(5),
                                        row.text(6),
                                        row.text(7),
                                        row.date(8),
                                        row.text(9)));
    }

    int countMembers(Scope scope, LocalDate at) {
        return scope.query(entityManager, "select count(*) " + MEMBERS)
                .set("at", at)
                .first(row -> row.integer(0))
                .orElse(0);
    }
}
