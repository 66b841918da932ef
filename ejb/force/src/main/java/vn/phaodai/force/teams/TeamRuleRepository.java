package vn.phaodai.force.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** Reads and sets the parameters of the teams. */
@ApplicationScoped
@Unscoped("Rules of law are the same for everybody")
class TeamRuleRepository {

    private static final String RULES =
            """
            select r.id, r.valid_from, r.valid_to, r.base_members, r.base_residents, r.step_residents, r.youngest,
                r.oldest, r.schooling, r.residence_months, r.leader_allowance, r.deputy_allowance, r.member_allowance,
                r.night_allowance, r.nights_a_month, r.source, r.set_by, r.set_at
            from force.team_rule r
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    List<TeamRule> all() {
        return new ListQuery(entityManager, RULES + " order by r.valid_from desc")
                .list(TeamRuleRepository::rule);
    }

    Optional<TeamRule> on(LocalDate day) {
        return new ListQuery(
                        entityManager,
                        RULES
                                + " where r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)")
                .set("day", day)
                .first(TeamRuleRepository::rule);
    }

    Optional<TeamRule> find(UUID id) {
        return new ListQuery(entityManager, RULES + " where r.id = :id")
                .set("id", id)
                .first(TeamRuleRepository::rule);
    }

    /** Ends the open rule and begins another. */
    void follow(TeamRule rule) {
        new SqlChange(
                        entityManager,
                        "update force.team_rule set valid_to = :day where valid_to is null and valid_from < :day")
                .set("day", rule.period().from())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.team_rule (id, valid_from, base_members, base_residents, step_residents,
                            youngest, oldest, schooling, residence_months, leader_allowance, deputy_allowance,
                            member_allowance, night_allowance, nights_a_month, source, set_by, set_at)
                        values (:id, :day, :base_members, :base_residents, :step_residents, :youngest, :oldest,
                            :schooling, :residence_months, :leader, :deputy, :member, :night, :nights, :source, :by,
                            :at)
                        """)
                .set("id", rule.id())
                .set("day", rule.period().from())
                .set("base_members", rule.baseMembers())
                .set("base_residents", rule.baseResidents())
                .set("step_residents", rule.stepResidents())
                .set("youngest", rule.youngest())
                .set("oldest", rule.oldest())
                .set("schooling", rule.schooling().name())
                .set("residence_months", rule.residenceMonths())
                .set("leader", rule.leaderAllowance())
                .set("deputy", rule.deputyAllowance())
                .set("member", rule.memberAllowance())
                .set("night", rule.nightAllowance())
                .set("nights", rule.nightsAMonth())
                .set("source", rule.source())
                .set("by", rule.setBy())
                .set("at", rule.setAt())
                .execute();
    }

    private static TeamRule rule(Row row) {
        return new TeamRule(
                row.uuid(0),
                new Period(row.date(1), row.date(2)),
                row.integer(3),
                row.integer(4),
                row.integer(5),
                row.integer(6),
                row.integer(7),
                row.constant(8, Schooling.class),
                row.integer(9),
                row.number(10),
                row.number(11),
                row.number(12),
                row.number(13),
                row.integer(14),
                row.text(15),
                row.text(16),
                row.instant(17));
    }
}
