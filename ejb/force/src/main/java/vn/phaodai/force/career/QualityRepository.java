package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class QualityRepository {

    /** One pass over each history, then one line a finding. */
    private static final String FINDINGS =
            """
            select cast(md5(o.id || f.finding) as uuid) as id, o.id as officer_id, o.full_name, o.service_number, o.unit_id,
                f.finding, o.given_name
            from force.officer o
            left join (select h.officer_id, min(h.valid_from) as first, count(*) filter (where h.gap) > 0 as gap
                from (select x.officer_id, x.valid_from, lead(x.valid_from) over w > x.valid_to as gap
                    from force.rank_held x window w as (partition by x.officer_id order by x.valid_from)) h
                group by h.officer_id) r on r.officer_id = o.id
            left join (select h.officer_id, min(h.valid_from) as first, count(*) filter (where h.gap) > 0 as gap,
                    count(*) filter (where h.valid_to is null) > 0 as open
                from (select x.officer_id, x.valid_from, x.valid_to, lead(x.valid_from) over w > x.valid_to as gap
                    from force.posting x window w as (partition by x.officer_id order by x.valid_from)) h
                group by h.officer_id) p on p.officer_id = o.id
            left join (select c.officer_id, max(c.recorded_at) as latest from force.emergency_contact c
                where c.valid_from <= :today and (c.valid_to is null or c.valid_to > :today)
                group by c.officer_id) c on c.officer_id = o.id
            left join (select distinct q.officer_id from force.qualification q
                join force.qualification_kind k on k.code = q.kind and k.branch = 'DEGREE') d on d.officer_id = o.id
            left join force.evaluation e on e.officer_id = o.id and e.year = :year
            cross join lateral (values
                ('NO_PHONE', o.phone is null),
                ('NO_CONTACT', c.officer_id is null),
                ('NO_EDUCATION', d.officer_id is null),
                ('NO_EVALUATION', e.id is null and p.first < make_date(:year, 7, 1)),
                ('RANKS_TOO_SHORT', coalesce(r.first > p.first, true)),
                ('ID_DISAGREES', substr(o.personal_id, 5, 2) <> to_char(o.birth_date, 'YY')
                    or cast(substr(o.personal_id, 4, 1) as int) % 2 <> case o.sex when 'FEMALE' then 1 else 0 end),
                ('RANK_TOO_YOUNG', o.rank_since < o.birth_date + interval '18 years'),
                ('RANK_GAP', coalesce(r.gap, false)),
                ('POSTING_GAP', coalesce(p.gap, false)),
                ('NO_POSTING', not coalesce(p.open, false)),
                ('CONTACT_OLD', c.latest < cast(:today as date) - interval '3 years')) f(finding, wrong)
            where f.wrong and {scope:o.unit_id} and o.status not in ('RETIRED', 'DISCHARGED')
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<QualityRow> page(Scope scope, LocalDate today, ListColumns columns, PageRequest request) {
        return query(scope, today, FINDINGS)
                .page(
                        columns,
                        request,
                        row ->
                                new QualityRow(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.text(3),
                                        row.uuid(4),
                                        row.constant(5, QualityCheck.class)));
    }

    long count(Scope scope, LocalDate today, ListColumns columns, Map<String, String> filters) {
        return query(scope, today, FINDINGS).count(columns, filters);
    }

    Map<QualityCheck, Long> totals(Scope scope, LocalDate today) {
        Map<QualityCheck, Long> totals = new EnumMap<>(QualityCheck.class);
        for (QualityCheck check : QualityCheck.values()) {
            totals.put(check, 0L);
        }
        query(scope, today, "select q.finding, count(*) from (" + FINDINGS + ") q group by 1")
                .list(row -> totals.put(row.constant(0, QualityCheck.class), row.number(1)));
        return totals;
    }

    Map<UUID, Long> byUnit(Scope scope, LocalDate today) {
        Map<UUID, Long> units = new LinkedHashMap<>();
        query(
                        scope,
                        today,
                        "select q.unit_id, count(*) from ("
                                + FINDINGS
                                + ") q group by 1 order by 2 desc, 1 limit 20")
                .list(row -> units.put(row.uuid(0), row.number(1)));
        return units;
    }

    private ListQuery query(Scope scope, LocalDate today, String sql) {
        return scope.query(entityManager, sql).set("today", today).set("year", today.getYear() - 1);
    }
}
