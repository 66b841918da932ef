package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

/** Figures, weights and who may come to which position. */
@ApplicationScoped
@Unscoped("Rules are the same for everybody and no personal data")
class PlanningRuleRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Who may come to a position from another one. */
    record Taking(Set<String> from, int lowestLevel, String qualification) {}

    /** All that held and hold, by code, the latest first. */
    List<PlanningRule> all() {
        return new ListQuery(
                        entityManager,
                        """
                        select r.code, r.value, r.valid_from, r.valid_to, r.source, r.set_by, r.set_at
                        from force.planning_rule r order by r.code like 'weight%', r.code, r.valid_from desc
                        """)
                .list(
                        row ->
                                new PlanningRule(
                                        row.text(0),
                                        row.integer(1),
                                        new Period(row.date(2), row.date(3)),
                                        row.text(4),
                                        row.text(5),
                                        row.instant(6)));
    }

    Map<String, Integer> on(LocalDate day) {
        Map<String, Integer> values = new HashMap<>();
        all().stream()
                .filter(rule -> rule.period().covers(day))
                .forEach(rule -> values.put(rule.code(), rule.value()));
        return values;
    }

    /** Ends the open figure and begins another. */
    void follow(PlanningRule rule) {
        new SqlChange(
                        entityManager,
                        """
                        update force.planning_rule set valid_to = :day
                        where code = :code and valid_to is null and valid_from < :day
                        """)
                .set("day", rule.period().from())
                .set("code", rule.code())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.planning_rule (code, value, valid_from, source, set_by, set_at)
                        values (:code, :value, :day, :source, :by, :at)
                        """)
                .set("code", rule.code())
                .set("value", rule.value())
                .set("day", rule.period().from())
                .set("source", rule.source())
                .set("by", rule.setBy())
                .set("at", rule.setAt())
                .execute();
    }

    Map<String, Taking> takings(LocalDate day) {
        Map<String, Taking> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select t.position, array_to_string(t.taken_from, ','), t.lowest_level, t.qualification
                        from force.planning_position t
                        where t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
                        """)
                .set("day", day)
                .list(
                        row ->
                                found.put(
                                        row.text(0),
                                        new Taking(
                                                Set.copyOf(Arrays.asList(row.text(1).split(","))),
                                                row.integer(2),
                                                row.text(3))));
        return found;
    }

    /** Share of the establishment that is the minimum cover, by kind of unit. */
    Map<String, Integer> minimumCover(LocalDate day) {
        Map<String, Integer> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select m.unit_kind, m.percent from force.minimum_cover m
                        where m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                        """)
                .set("day", day)
                .list(row -> found.put(row.text(0), row.integer(1)));
        return found;
    }
}
