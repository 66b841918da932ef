package vn.phaodai.force.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.phaodai.force.RankCategory;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Period;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
class PromotionRuleRepository {

    private static final String RULES =
            """
            select q.kind, q.rank, q.to_rank, q.category, q.position, q.sex, q.months, q.years, q.after_demotion,
                q.service_left, q.qualifications, q.valid_from, q.valid_to, q.source
            from (
                select 'TERM' as kind, t.rank, cast(null as text) as to_rank, cast(null as text) as category,
                    cast(null as text) as position, cast(null as text) as sex, cast(t.years * 12 as integer) as months,
                    cast(null as integer) as years, cast(null as integer) as after_demotion,
                    cast(null as integer) as service_left, cast(null as text[]) as qualifications,
                    t.valid_from, t.valid_to, t.source, 1 as part, r.ordinal as place
                from force.rank_term t
                join force.rank r on r.code = t.rank
                union all
                select 'CEILING', r.code, null, null, c.position, null, null, null, null, null, null, c.valid_from,
                    c.valid_to, c.source, 2, p.ordinal
                from force.position_ceiling c
                join force.rank r on r.category = 'OPERATIONAL' and r.level = c.level
                join force.position p on p.code = c.position
                union all
                select 'CONDITION', f.code, l.code, null, null, null, null, u.evaluated_years, u.after_demotion_months,
                    u.service_left_months, null, u.valid_from, u.valid_to, u.source, 3, u.from_level
                from force.promotion_rule u
                left join force.rank f on f.level = u.from_level and f.category = case when u.from_level < 3
                    then 'CONSCRIPT' else 'OPERATIONAL' end
                join force.rank l on l.category = 'OPERATIONAL' and l.level = u.to_level
                union all
                select 'STANDARD', r.code, null, null, null, null, null, null, null, null,
                    (select array_agg(k.name_vi || ';' || k.name_en order by k.ordinal) from force.qualification_kind k
                     where k.code = any(s.qualifications)), s.valid_from, s.valid_to, s.source, 4, s.level
                from force.promotion_standard s
                join force.rank r on r.category = 'OPERATIONAL' and r.level = s.level
                union all
                select 'AGE', f.code, l.code, a.category, null, a.sex, a.months, null, null, null, null, a.valid_from,
                    a.valid_to, a.source, 5, f.ordinal
                from force.service_age a
                join force.rank f on f.category = a.category and f.level = a.from_level
                left join force.rank l on l.category = a.category and l.level = least(a.to_level,
                    (select max(m.level) from force.rank m where m.category = a.category))
                union all
                select 'LEAVING', null, null, null, null, null, cast(g.value as integer), null, null, null, null,
                    g.valid_from, g.valid_to, g.source, 6, 1
                from force.career_parameter g
                where g.code = 'retirement.goneAfterMonths') q
            where q.valid_to is null or q.valid_to > :at
            order by q.part, q.category, q.place, q.sex desc, q.valid_from
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Rules in force on a day, and those already set for later. */
    @Unscoped("Rules are for everybody")
    List<PromotionRule> since(LocalDate at) {
        return new ListQuery(entityManager, RULES)
                .set("at", at)
                .list(PromotionRuleRepository::rule);
    }

    private static PromotionRule rule(Row row) {
        return new PromotionRule(
                row.constant(0, RuleKind.class),
                row.text(1),
                row.text(2),
                row.constant(3, RankCategory.class),
                row.text(4),
                row.constant(5, Sex.class),
                whole(row, 6),
                whole(row, 7),
                whole(row, 8),
                whole(row, 9),
                row.value(10) instanceof Object[] names
                        ? Stream.of(names)
                                .map(Object::toString)
                                .map(PromotionFacts.Named::of)
                                .toList()
                        : null,
                new Period(row.date(11), row.date(12)),
                row.text(13));
    }

    private static Integer whole(Row row, int at) {
        return row.value(at) == null ? null : row.integer(at);
    }
}
