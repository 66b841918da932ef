package vn.phaodai.force.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;

@ApplicationScoped
@Unscoped("Work of the system on a reorganisation; its questions ask only about units in scope")
class RosterReorganisationRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Rosters that reach beyond the day. */
    long count(UUID[] units, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        """
                        select count(*) from force.roster r
                        where r.unit_id = any(:units) and r.last_day >= :on
                        """)
                .set("units", units)
                .set("on", on)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    /** Takes duties, shift templates and standby of units that are no more to their successors. */
    long move(Destinations to, LocalDate on, String by, Instant at) {
        return new ListQuery(
                        entityManager,
                        """
                        select force.move_rosters(cast(:units as uuid[]), cast(:targets as uuid[]),
                            cast(:subjects as uuid[]), cast(:places as uuid[]), cast(:on as date), :by,
                            cast(:at as timestamptz))
                        """)
                .set("units", to.units())
                .set("targets", to.targets())
                .set("subjects", to.subjects())
                .set("places", to.places())
                .set("on", on)
                .set("by", by)
                .set("at", at)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    /** Empties the seats of those who serve elsewhere from the day on, in units that go on. */
    void leave(Destinations to, LocalDate on) {
        new SqlChange(
                        entityManager,
                        """
                        update force.duty d set officer_id = null
                        from unnest(cast(:units as uuid[]), cast(:targets as uuid[])) w (unit, target)
                        where d.unit_id = w.unit and d.day >= :on and d.ends_at > now() and d.officer_id is not null
                            and w.unit <> coalesce(
                                (select c.place from unnest(cast(:subjects as uuid[]), cast(:places as uuid[]))
                                    c (officer, place) where c.officer = d.officer_id), w.target)
                        """)
                .set("units", to.units())
                .set("targets", to.targets())
                .set("subjects", to.subjects())
                .set("places", to.places())
                .set("on", on)
                .execute();
    }
}
