package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class ExpiryRepository {

    private static final String EXPIRING =
            """
            select q.id, q.officer_id, o.full_name, o.service_number, o.unit_id, q.kind, q.expires_on,
                case when q.expires_on < :today then 'EXPIRED'
                    when q.expires_on <= :last then 'LAST_WARNING' else 'FIRST_WARNING' end as state,
                o.given_name
            from force.qualification q join force.officer o on o.id = q.officer_id
            where {scope:o.unit_id} and o.status not in ('RETIRED', 'DISCHARGED') and q.expires_on <= :first
                and not exists (select 1 from force.qualification n
                    where n.officer_id = q.officer_id and n.kind = q.kind and n.valid_from > q.valid_from)
            """;

    /**
     * How many certificates of an officer people were told of now.
     *
     * @param account the officer's; null if there is none
     */
    record Told(UUID unitId, String account, int count) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<ExpiryRow> page(
            Scope scope,
            ListColumns columns,
            PageRequest request,
            LocalDate today,
            int first,
            int last) {
        return query(scope, today, first, last)
                .page(
                        columns,
                        request,
                        row ->
                                new ExpiryRow(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.text(2),
                                        row.text(3),
                                        row.uuid(4),
                                        row.text(5),
                                        row.date(6),
                                        row.constant(7, ExpiryRow.State.class)));
    }

    long count(
            Scope scope,
            ListColumns columns,
            Map<String, String> filters,
            LocalDate today,
            int first,
            int last) {
        return query(scope, today, first, last).count(columns, filters);
    }

    private ListQuery query(Scope scope, LocalDate today, int first, int last) {
        return scope.query(entityManager, EXPIRING)
                .set("today", today)
                .set("first", today.plusDays(first))
                .set("last", today.plusDays(last));
    }

    /**
     * Notes the expiries that nobody was told of, and counts them by officer.
     *
     * @param after more than so many days ahead
     * @param days at most so many days ahead
     */
    @Unscoped("The system's own work, for all units")
    List<Told> tell(LocalDate today, int after, int days) {
        return new ListQuery(
                        entityManager,
                        """
                        with told as (
                            insert into force.qualification_warning (qualification_id, days)
                            select q.id, :days from force.qualification q
                            join force.officer o on o.id = q.officer_id
                            where o.status not in ('RETIRED', 'DISCHARGED')
                                and q.expires_on > :after and q.expires_on <= :until
                                and not exists (select 1 from force.qualification n
                                    where n.officer_id = q.officer_id and n.kind = q.kind
                                        and n.valid_from > q.valid_from)
                            on conflict do nothing
                            returning qualification_id)
                        select o.unit_id, o.account, count(*) from told t
                        join force.qualification q on q.id = t.qualification_id
                        join force.officer o on o.id = q.officer_id
                        group by o.id, o.unit_id, o.account
                        order by o.unit_id, o.id
                        """)
                .set("days", days)
                .set("after", today.plusDays(after))
                .set("until", today.plusDays(days))
                .list(row -> new Told(row.uuid(0), row.text(1), row.integer(2)));
    }
}
