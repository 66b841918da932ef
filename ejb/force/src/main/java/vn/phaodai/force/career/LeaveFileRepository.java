package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Leave of many officers at once: for lists, and for sheets on their way in. */
@ApplicationScoped
class LeaveFileRepository {

    private static final String REGISTER =
            """
            select l.id, l.officer_id, o.full_name, o.service_number, o.unit_id, l.kind, l.first_day, l.last_day,
                l.working_days, l.state, l.place, l.note, o.given_name, o.search_text
            from force.leave l join force.officer o on o.id = l.officer_id
            where {scope:o.unit_id}
            """;

    /** Leave that is asked for or granted. */
    record Standing(
            String kind,
            LocalDate firstDay,
            LocalDate lastDay,
            LeaveState state,
            boolean deducts,
            int workingDays) {

        boolean meets(LocalDate first, LocalDate last) {
            return !firstDay.isAfter(last) && !lastDay.isBefore(first);
        }
    }

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Page<LeaveEntry> page(Scope scope, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, REGISTER)
                .page(columns, request, LeaveFileRepository::entry);
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, REGISTER).count(columns, filters);
    }

    @Unscoped("The officers were found in the uploader's scope")
    Map<UUID, List<Standing>> standing(UUID[] officers) {
        Map<UUID, List<Standing>> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select l.officer_id, l.kind, l.first_day, l.last_day, l.state, k.deducts, l.working_days
                        from force.leave l join force.leave_kind k on k.code = l.kind
                        where l.officer_id = any(:officers) and l.state in ('REQUESTED', 'APPROVED')
                        order by l.first_day
                        """)
                .set("officers", officers)
                .list(
                        row ->
                                found.computeIfAbsent(row.uuid(0), any -> new ArrayList<>())
                                        .add(
                                                new Standing(
                                                        row.text(1),
                                                        row.date(2),
                                                        row.date(3),
                                                        row.constant(4, LeaveState.class),
                                                        row.flag(5),
                                                        row.integer(6))));
        return found;
    }

    /**
     * Working days of yearly leave that are due, by officer and year with a blank between, as
     * {@link LeaveRepository#balance} counts them.
     *
     * @param years one for each officer
     */
    @Unscoped("The officers were found in the uploader's scope")
    Map<String, Integer> due(UUID[] officers, String[] years) {
        Map<String, Integer> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select k.officer, k.year, (
                            select r.days from force.leave_rule r
                            where r.valid_from <= make_date(k.year, 12, 31)
                                and (r.valid_to is null or r.valid_to > make_date(k.year, 12, 31))
                                and r.from_years <= coalesce(extract(year from age(make_date(k.year, 12, 31),
                                    (select min(p.valid_from) from force.posting p
                                        where p.officer_id = k.officer))), 0)
                            order by r.from_years desc limit 1)
                        from (select distinct u.officer, u.year from unnest(cast(:officers as uuid[]),
                            cast(cast(:years as text[]) as int[])) as u (officer, year)) k
                        """)
                .set("officers", officers)
                .set("years", years)
                .list(
                        row ->
                                found.put(
                                        row.uuid(0) + " " + row.integer(1),
                                        row.value(2) == null ? 0 : row.integer(2)));
        return found;
    }

    private static LeaveEntry entry(Row row) {
        return new LeaveEntry(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                row.uuid(4),
                row.text(5),
                row.date(6),
                row.date(7),
                row.integer(8),
                row.constant(9, LeaveState.class),
                row.text(10),
                row.text(11));
    }
}
