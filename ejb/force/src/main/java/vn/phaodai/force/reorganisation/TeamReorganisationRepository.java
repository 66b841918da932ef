package vn.phaodai.force.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.reorganisation.WorkItem;

@ApplicationScoped
@Unscoped("Work of the system on a reorganisation; its questions ask only about units in scope")
class TeamReorganisationRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    long count(UUID[] units, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        """
                        select count(*) from force.neighbourhood n
                        where n.unit_id = any(:units) and (n.valid_to is null or n.valid_to > :on)
                        """)
                .set("units", units)
                .set("on", on)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    List<WorkItem> toPlace(UUID[] units, LocalDate on, String kind) {
        return new ListQuery(
                        entityManager,
                        """
                        select n.id, n.unit_id, n.name, n.code from force.neighbourhood n
                        join kernel.unit u on u.id = n.unit_id
                        where n.unit_id = any(:units) and (n.valid_to is null or n.valid_to > :on)
                        order by u.code, n.code, n.id
                        """)
                .set("units", units)
                .set("on", on)
                .list(
                        row ->
                                new WorkItem(
                                        kind, row.uuid(0), row.uuid(1), row.text(2), row.text(3)));
    }

    /**
     * Takes neighbourhoods, and the members of their teams, to where they belong from the day on.
     */
    long move(Destinations to, LocalDate on, String by, Instant at) {
        return new ListQuery(
                        entityManager,
                        """
                        select force.move_neighbourhoods(cast(:units as uuid[]), cast(:targets as uuid[]),
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
}
