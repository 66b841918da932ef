package vn.phaodai.force.career;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

@ApplicationScoped
class EvaluationRepository {

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    @Unscoped("Where an officer of the caller's scope served, to name the unit that evaluates")
    Optional<UUID> unitOn(UUID officer, LocalDate day) {
        return new ListQuery(
                        entityManager,
                        """
                        select coalesce(
                            (select p.unit_id from force.posting p where p.officer_id = o.id and p.valid_from <= :day
                                and (p.valid_to is null or p.valid_to > :day)), o.unit_id)
                        from force.officer o where o.id = :officer
                        """)
                .set("officer", officer)
                .set("day", day)
                .first(row -> row.uuid(0));
    }

    /** Who served in the unit on a day and is in the scope today, with the grade of the year. */
    List<EvaluationLine> lines(
            Scope scope, UUID unit, int year, LocalDate day, String username, boolean locked) {
        return scope.query(
                        entityManager,
                        """
                        select o.id, o.full_name, o.service_number, o.rank, coalesce(h.position, o.position), e.id, e.grade,
                            e.note, (select count(*) from force.career_version v where v.entry_id = e.id),
                            coalesce(o.account = :username, false)
                        from force.officer o
                        left join force.posting h on h.officer_id = o.id and h.valid_from <= :day
                            and (h.valid_to is null or h.valid_to > :day)
                        left join force.position p on p.code = coalesce(h.position, o.position)
                        left join force.evaluation e on e.officer_id = o.id and e.year = :year
                        where coalesce(h.unit_id, o.unit_id) = :unit and {scope:o.unit_id}
                            and (e.id is not null or o.status not in ('RETIRED', 'DISCHARGED'))
                        order by p.ordinal, o.given_name collate "vi-x-icu", o.full_name collate "vi-x-icu", o.id
                        """
                                + (locked ? " for update of o" : ""))
                .set("unit", unit)
                .set("year", year)
                .set("day", day)
                .set("username", username)
                .list(
                        row ->
                                new EvaluationLine(
                                        row.uuid(0),
                                        row.text(1),
                                        row.text(2),
                                        row.text(3),
                                        row.text(4),
                                        row.uuid(5),
                                        row.text(6),
                                        row.text(7),
                                        row.uuid(5) == null ? null : row.number(8),
                                        row.flag(9)));
    }
}
