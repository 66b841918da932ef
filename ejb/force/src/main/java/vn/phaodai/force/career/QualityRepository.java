package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
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
            left join force.retirement_forecast(cast(:today as date)) g on g.officer_id = o.id
            left join force.rank k on k.code = o.rank
            left join force.position_ceiling l on l.position = o.position and l.valid_from <= :today
                and (l.valid_to is null or l.valid_to > :today)
            left join force.posting t on t.officer_id = o.id and t.valid_to is null
            left join force.decision_line x on x.id = t.decision_line_id and x.returned_on is null
            left join force.evaluation e on e.officer_id = o.id and e.year = :year
            cross join lateral (values
                ('NO_PHONE', o.phone is null),
                ('NO_MAIL', o.mail is null),
                ('NO_PHOTO', not exists (select from kernel.attachment a
                    where a.owner_type = 'officer-photo' and a.owner_id = o.id)),
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
                ('RANK_ABOVE_CEILING', k.level > l.level),
                ('PAST_AGE_LIMIT', g.leaves_on <= :today),
                ('TEMPORARY_OVER', t.kind in ('SECONDMENT', 'REINFORCEMENT') and x.ends_on <= :today),
                ('CONTACT_OLD', c.latest < cast(:today as date) - interval '3 years'),
                ('PHONE_OLD', o.phone is not null
                    and o.phone_checked_on < cast(:today as date) - interval '3 years')) f(finding, wrong)
            where f.wrong and {scope:o.unit_id} and o.status not in ('RETIRED', 'DISCHARGED')
            """;

    private static final String UNITS =
            "select f.unit_id as id, count(*) as findings, count(distinct f.officer_id) as officers from ("
                    + FINDINGS
                    + ") f group by f.unit_id";

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

    /** How many findings there are in each unit that has some. */
    Page<QualityUnit> units(
            Scope scope, LocalDate today, ListColumns columns, PageRequest request) {
        return query(scope, today, UNITS)
                .page(
                        columns,
                        request,
                        row -> new QualityUnit(row.uuid(0), row.number(1), row.number(2)));
    }

    long countUnits(
            Scope scope, LocalDate today, ListColumns columns, Map<String, String> filters) {
        return query(scope, today, UNITS).count(columns, filters);
    }

    /** Officers in scope who have a phone number. */
    List<CareerRepository.Person> phones(Scope scope, Collection<UUID> officers) {
        return scope.query(
                        entityManager,
                        """
                        select o.id, o.unit_id, o.service_number, o.full_name, o.account from force.officer o
                        where o.id = any(:officers) and o.phone is not null and {scope:o.unit_id}
                        order by o.id for update
                        """)
                .set("officers", officers.toArray(UUID[]::new))
                .list(
                        row ->
                                new CareerRepository.Person(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4)));
    }

    @Unscoped("The officers were found within the caller's scope before")
    void confirmPhones(Collection<UUID> officers, LocalDate today) {
        new SqlChange(
                        entityManager,
                        "update force.officer set phone_checked_on = :today where id = any(:officers)")
                .set("today", today)
                .set("officers", officers.toArray(UUID[]::new))
                .execute();
    }

    private ListQuery query(Scope scope, LocalDate today, String sql) {
        return scope.query(entityManager, sql).set("today", today).set("year", today.getYear() - 1);
    }
}
