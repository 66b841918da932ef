package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.UnitKind;

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

    /** All that held and hold, in the order of positions, the latest first. */
    List<PositionRule> positions(IntFunction<String> rankOfLevel) {
        return new ListQuery(
                        entityManager,
                        """
                        select t.position, t.taken_from, t.lowest_level, t.qualification, k.name_vi, k.name_en, t.valid_from,
                            t.valid_to, t.source, t.set_by, t.set_at
                        from force.planning_position t
                        join force.position p on p.code = t.position
                        left join force.qualification_kind k on k.code = t.qualification
                        order by p.ordinal, t.valid_from desc
                        """)
                .list(
                        row ->
                                new PositionRule(
                                        row.text(0),
                                        texts(row, 1),
                                        row.value(2) == null
                                                ? null
                                                : rankOfLevel.apply(row.integer(2)),
                                        row.text(3) == null
                                                ? null
                                                : new PlanningQualification(
                                                        row.text(3), row.text(4), row.text(5)),
                                        new Period(row.date(6), row.date(7)),
                                        row.text(8),
                                        row.text(9),
                                        row.instant(10)));
    }

    /** In the order of catalogues. */
    List<PlanningQualification> qualifications() {
        return new ListQuery(
                        entityManager,
                        """
                        select k.code, k.name_vi, k.name_en from force.qualification_kind k order by k.ordinal
                        """)
                .list(row -> new PlanningQualification(row.text(0), row.text(1), row.text(2)));
    }

    /**
     * Ends the open rule of the position, if there is one, and begins another.
     *
     * @param lowestLevel of rank; null for any
     */
    void follow(PositionRuleDraft draft, Integer lowestLevel, String by, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        update force.planning_position set valid_to = :day
                        where position = :position and valid_to is null and valid_from < :day
                        """)
                .set("day", draft.getValidFrom())
                .set("position", draft.getPosition())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.planning_position (position, taken_from, lowest_level, qualification, valid_from,
                            source, set_by, set_at)
                        values (:position, cast(:from as text[]), cast(:level as smallint), cast(:kind as text), :day,
                            :source, :by, :at)
                        """)
                .set("position", draft.getPosition())
                .set("from", draft.getTakenFrom().toArray(String[]::new))
                .set("level", lowestLevel)
                .set("kind", draft.getQualification())
                .set("day", draft.getValidFrom())
                .set("source", draft.getSource())
                .set("by", by)
                .set("at", at)
                .execute();
    }

    /** All that held and hold, by kind of unit, the latest first. */
    List<CoverRule> covers() {
        return new ListQuery(
                        entityManager,
                        """
                        select m.unit_kind, m.percent, m.valid_from, m.valid_to, m.source, m.set_by, m.set_at
                        from force.minimum_cover m
                        """)
                        .list(
                                row ->
                                        new CoverRule(
                                                row.constant(0, UnitKind.class),
                                                row.integer(1),
                                                new Period(row.date(2), row.date(3)),
                                                row.text(4),
                                                row.text(5),
                                                row.instant(6)))
                        .stream()
                        .sorted(
                                Comparator.comparing(CoverRule::kind)
                                        .thenComparing(
                                                rule -> rule.period().from(),
                                                Comparator.reverseOrder()))
                        .toList();
    }

    /** Ends the open share and begins another. */
    void follow(CoverRule rule) {
        new SqlChange(
                        entityManager,
                        """
                        update force.minimum_cover set valid_to = :day
                        where unit_kind = :kind and valid_to is null and valid_from < :day
                        """)
                .set("day", rule.period().from())
                .set("kind", rule.kind())
                .execute();
        new SqlChange(
                        entityManager,
                        """
                        insert into force.minimum_cover (unit_kind, percent, valid_from, source, set_by, set_at)
                        values (:kind, :percent, :day, :source, :by, :at)
                        """)
                .set("kind", rule.kind())
                .set("percent", rule.percent())
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
                        select t.position, t.taken_from, t.lowest_level, t.qualification
                        from force.planning_position t
                        where t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
                        """)
                .set("day", day)
                .list(
                        row ->
                                found.put(
                                        row.text(0),
                                        new Taking(
                                                Set.copyOf(texts(row, 1)),
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

    private static List<String> texts(Row row, int at) {
        return List.of((String[]) row.value(at));
    }
}
