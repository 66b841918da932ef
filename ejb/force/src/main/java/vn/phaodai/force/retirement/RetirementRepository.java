package vn.phaodai.force.retirement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Sex;
import vn.phaodai.kernel.access.Scope;

/** Reads what the age limits make of the officers: {@code force.retirement_forecast}. */
@ApplicationScoped
class RetirementRepository {

    private static final String LINES =
            """
            select f.officer_id as id, o.service_number, o.full_name, o.birth_date, o.sex, f.unit_id, f.position, f.rank,
                f.limit_months, f.limit_on, f.leaves_on,
                case when g.officer_id is not null then 'DECIDED' when f.limit_on <= cast(:at as date) then 'PAST'
                    else 'COMING' end as state, f.source,
                o.given_name, o.search_text, r.ordinal as rank_order
            from force.retirement_forecast(cast(:at as date)) f
            join force.officer o on o.id = f.officer_id
            join force.rank r on r.code = f.rank
            left join (
                select distinct l.officer_id from force.decision_line l
                join force.decision d on d.id = l.decision_id
                where d.kind in ('RETIREMENT', 'DISCHARGE') and l.state in ('DRAFT', 'PROPOSED', 'APPROVED')) g
                on g.officer_id = f.officer_id
            where {scope:f.unit_id} and {scope:o.unit_id}
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<RetirementRow> list(Scope scope, LocalDate at, ListColumns columns, PageRequest request) {
        return lines(scope, at).page(columns, request, RetirementRepository::line);
    }

    long count(Scope scope, LocalDate at, ListColumns columns, Map<String, String> filters) {
        return lines(scope, at).count(columns, filters);
    }

    private ListQuery lines(Scope scope, LocalDate at) {
        return scope.query(entityManager, LINES).set("at", at);
    }

    /** Own figures of each unit in scope, by year. */
    Map<UUID, Map<Integer, RetirementYear>> outlook(Scope scope, LocalDate at, int years) {
        Map<UUID, Map<Integer, RetirementYear>> units = new HashMap<>();
        scope.query(
                        entityManager,
                        """
                        select u.unit_id, u.year, u.establishment, u.present - coalesce(u.gone, 0), coalesce(u.leaving, 0)
                        from force.retirement_outlook(cast(:at as date), cast(:years as integer)) u
                        where {scope:u.unit_id}
                        """)
                .set("at", at)
                .set("years", years)
                .each(
                        row ->
                                units.computeIfAbsent(row.uuid(0), unit -> new TreeMap<>())
                                        .put(
                                                row.integer(1),
                                                new RetirementYear(
                                                        row.integer(1),
                                                        row.number(2),
                                                        row.number(3),
                                                        row.number(4))));
        return units;
    }

    /**
     * Somebody in scope of whom a decision on retirement is to be made.
     *
     * @param decisionNumber of another decision, not yet in effect, by which the officer leaves;
     *     null if there is none
     */
    record Due(
            UUID officerId,
            String fullName,
            String serviceNumber,
            LocalDate leavesOn,
            String decisionNumber) {}

    /** Those of these officers whom the forecast has, who leaves first. */
    List<Due> due(Scope scope, LocalDate at, Collection<UUID> officers) {
        return scope.query(
                        entityManager,
                        """
                        select f.officer_id, o.full_name, o.service_number, f.leaves_on,
                            (select min(d.decision_number) from force.decision_line l
                                join force.decision d on d.id = l.decision_id
                                where l.officer_id = f.officer_id and d.kind in ('RETIREMENT', 'DISCHARGE')
                                    and l.state in ('DRAFT', 'PROPOSED', 'APPROVED'))
                        from force.retirement_forecast(cast(:at as date)) f
                        join force.officer o on o.id = f.officer_id
                        where f.officer_id = any(:officers) and {scope:f.unit_id} and {scope:o.unit_id}
                        order by f.leaves_on, o.given_name collate "vi-x-icu", o.full_name collate "vi-x-icu", o.id
                        """)
                .set("at", at)
                .set("officers", officers.toArray(UUID[]::new))
                .list(
                        row ->
                                new Due(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.date(3),
                                        row.text(4)));
    }

    private static RetirementRow line(Row row) {
        return new RetirementRow(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.date(3),
                row.constant(4, Sex.class),
                row.uuid(5),
                row.text(6),
                row.text(7),
                row.integer(8),
                row.date(9),
                row.date(10),
                row.constant(11, RetirementState.class),
                row.text(12));
    }
}
