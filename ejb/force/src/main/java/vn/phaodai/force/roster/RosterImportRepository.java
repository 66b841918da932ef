package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class RosterImportRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** A seat, and who has it. */
    record Seat(
            UUID id,
            UUID roster,
            UUID unit,
            LocalDate day,
            String shift,
            int seat,
            boolean draft,
            String serviceNumber,
            String officer) {}

    record Known(UUID id, String serviceNumber, UUID unit) {}

    /** Seats of rosters of these units within the days. */
    List<Seat> seats(Scope scope, UUID[] units, LocalDate first, LocalDate last, boolean lock) {
        return scope.query(
                        entityManager,
"""
select d.id, d.roster_id, d.unit_id, d.day, d.shift, d.seat, r.state = 'DRAFT', o.service_number,
    o.full_name
from force.duty d
join force.roster r on r.id = d.roster_id
left join force.officer o on o.id = d.officer_id
where {scope:d.unit_id} and d.unit_id = any(:units) and d.day between :first and :last
order by d.unit_id, d.day, d.starts_at, d.shift, d.seat
"""
                                + (lock ? " for update of d, r" : ""))
                .set("units", units)
                .set("first", first)
                .set("last", last)
                .list(
                        row ->
                                new Seat(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.uuid(2),
                                        row.date(3),
                                        row.text(4),
                                        row.integer(5),
                                        row.flag(6),
                                        row.text(7),
                                        row.text(8)));
    }

    /** Seats of one roster, for its file. */
    List<Seat> seats(Scope scope, UUID roster) {
        return scope.query(
                        entityManager,
"""
select d.id, d.roster_id, d.unit_id, d.day, d.shift, d.seat, r.state = 'DRAFT', o.service_number,
    o.full_name
from force.duty d
join force.roster r on r.id = d.roster_id
left join force.officer o on o.id = d.officer_id
where {scope:d.unit_id} and d.roster_id = :roster
order by d.day, d.starts_at, d.shift, d.seat
""")
                .set("roster", roster)
                .list(
                        row ->
                                new Seat(
                                        row.uuid(0),
                                        row.uuid(1),
                                        row.uuid(2),
                                        row.date(3),
                                        row.text(4),
                                        row.integer(5),
                                        row.flag(6),
                                        row.text(7),
                                        row.text(8)));
    }

    Map<String, Known> officers(Scope scope, String[] numbers) {
        Map<String, Known> known = new HashMap<>();
        scope.query(
                        entityManager,
                        """
                        select o.id, o.service_number, o.unit_id from force.officer o
                        where {scope:o.unit_id} and o.service_number = any(:numbers)
                        """)
                .set("numbers", numbers)
                .list(row -> new Known(row.uuid(0), row.text(1), row.uuid(2)))
                .forEach(each -> known.put(each.serviceNumber(), each));
        return known;
    }

    @Unscoped("Writes only; the seats were found in the uploader's scope")
    void touch(List<UUID> rosters) {
        entityManager
                .createNativeQuery(
                        "update force.roster set touched = touched + 1, version = version + 1 where"
                                + " id = any(:ids)")
                .setParameter("ids", rosters.toArray(UUID[]::new))
                .executeUpdate();
    }
}
