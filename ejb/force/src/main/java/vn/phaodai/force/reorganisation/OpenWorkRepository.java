package vn.phaodai.force.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.reorganisation.Succession;

@ApplicationScoped
@Unscoped("Work of the system on a reorganisation; its questions ask only about units in scope")
class OpenWorkRepository {

    /**
     * Answers of one unit.
     *
     * @param going those that its successor takes over
     * @param staying those that have to be given anew
     */
    record Answers(UUID unit, long going, long staying) {}

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    List<Answers> answers(Collection<Succession> successions, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        """
                        select g.unit_id, count(*) filter (where g.goes), count(*) filter (where not g.goes)
                        from force.readiness_answers_going(cast(:units as uuid[]), cast(:targets as uuid[]),
                            cast(:whole as boolean[]), :on) g
                        group by g.unit_id
                        """)
                .set("units", units(successions))
                .set("targets", targets(successions))
                .set("whole", whole(successions))
                .set("on", on)
                .list(row -> new Answers(row.uuid(0), row.number(1), row.number(2)));
    }

    /** The successor's checklist has them from the day on; the evidence stays with the answer. */
    long moveAnswers(Collection<Succession> successions, LocalDate on) {
        return new SqlChange(
                        entityManager,
                        """
                        update force.readiness_answer a set unit_id = g.target, version = a.version + 1
                        from force.readiness_answers_going(cast(:units as uuid[]), cast(:targets as uuid[]),
                            cast(:whole as boolean[]), :on) g
                        where g.id = a.id and g.goes
                        """)
                .set("units", units(successions))
                .set("targets", targets(successions))
                .set("whole", whole(successions))
                .set("on", on)
                .execute();
    }

    /** Rounds that are not over and consider officers of the units, or are theirs. */
    long rounds(UUID[] units) {
        return number(
                """
                select count(*) from force.promotion_round r
                where r.state in ('OPEN', 'REVIEW') and (r.unit_id = any(:units) or exists (
                    select from force.promotion_candidate c where c.round_id = r.id and c.unit_id = any(:units)))
                """,
                units);
    }

    long moveRounds(Destinations people) {
        return new ListQuery(
                        entityManager,
                        """
                        select force.move_rounds(cast(:units as uuid[]), cast(:targets as uuid[]),
                            cast(:subjects as uuid[]), cast(:places as uuid[]))
                        """)
                .set("units", people.units())
                .set("targets", people.targets())
                .set("subjects", people.subjects())
                .set("places", people.places())
                .first(row -> row.number(0))
                .orElse(0L);
    }

    /** An officer has been put into another successor than was thought: proposed by that one. */
    void moveCandidate(UUID officer, UUID from, UUID to) {
        new SqlChange(
                        entityManager,
                        """
                        update force.promotion_candidate c set unit_id = :to
                        from force.promotion_round r
                        where r.id = c.round_id and r.state in ('OPEN', 'REVIEW') and c.officer_id = :officer
                            and c.unit_id = :from
                        """)
                .set("officer", officer)
                .set("from", from)
                .set("to", to)
                .execute();
    }

    long plans(UUID[] units, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        "select count(*) from force.plans_touched(cast(:units as uuid[]), :on)")
                .set("units", units)
                .set("on", on)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    long movePlans(Destinations units, LocalDate on, Instant at) {
        return new ListQuery(
                        entityManager,
                        """
                        select force.move_plans(cast(:units as uuid[]), cast(:targets as uuid[]), :on,
                            cast(:at as timestamptz))
                        """)
                .set("units", units.units())
                .set("targets", units.targets())
                .set("on", on)
                .set("at", at)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    private long number(String sql, UUID[] units) {
        return new ListQuery(entityManager, sql)
                .set("units", units)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    private static UUID[] units(Collection<Succession> successions) {
        return successions.stream().map(Succession::unitId).toArray(UUID[]::new);
    }

    private static UUID[] targets(Collection<Succession> successions) {
        return successions.stream().map(Succession::first).toArray(UUID[]::new);
    }

    private static String[] whole(Collection<Succession> successions) {
        return successions.stream()
                .map(Succession::isWhole)
                .map(String::valueOf)
                .toArray(String[]::new);
    }
}
