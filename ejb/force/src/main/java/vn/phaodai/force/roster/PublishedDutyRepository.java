package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("Numbers and days of duties, of officers whom the caller found in scope")
class PublishedDutyRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** As {@link PublishedDuties#missed}: a duty lasts 24 hours at most. */
    Map<UUID, PublishedDuties.Duties> missed(
            Map<UUID, LocalDate> from, Map<UUID, LocalDate> back, Instant now) {
        Map<UUID, PublishedDuties.Duties> found = new HashMap<>();
        UUID[] officers = from.keySet().toArray(UUID[]::new);
        new ListQuery(
                        entityManager,
                        """
                        select a.officer, count(*), min(d.day), array_to_string(array_agg(distinct d.unit_id), ',')
                        from unnest(cast(:officers as uuid[]), cast(:from as date[]), cast(:back as date[]))
                            a (officer, first_day, back)
                        join force.duty d on d.officer_id = a.officer and d.in_force and d.day >= a.first_day - 1
                            and d.ends_at > cast(a.first_day as timestamp) at time zone 'Asia/Ho_Chi_Minh'
                            and (a.back is null or d.day < a.back) and d.starts_at > :now
                        group by a.officer
                        """)
                .set("officers", officers)
                .set("from", days(officers, from))
                .set("back", days(officers, back))
                .set("now", now)
                .list(
                        row ->
                                new PublishedDuties.Duties(
                                        row.uuid(0),
                                        row.number(1),
                                        row.date(2),
                                        Arrays.stream(row.text(3).split(","))
                                                .map(UUID::fromString)
                                                .toList()))
                .forEach(duties -> found.put(duties.officerId(), duties));
        return found;
    }

    private static String[] days(UUID[] officers, Map<UUID, LocalDate> days) {
        return Arrays.stream(officers)
                .map(days::get)
                .map(day -> day == null ? null : day.toString())
                .toArray(String[]::new);
    }
}
