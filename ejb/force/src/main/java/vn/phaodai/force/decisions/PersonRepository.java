package vn.phaodai.force.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/** Officers whom decisions are about, and what else holds them on those days. */
@ApplicationScoped
class PersonRepository {

    private static final String PEOPLE =
            """
            select o.id, o.full_name, o.service_number, o.rank, o.rank_since, o.unit_id, o.position, o.posted_since,
                o.status, o.account, s.coefficient, s.valid_from, h.unit_id, h.position
            from force.officer o
            left join force.salary_held s on s.officer_id = o.id and s.valid_to is null
            left join lateral (
                select coalesce(l.home_unit, l.from_unit) as unit_id, coalesce(l.home_position, l.from_position) as position
                from force.decision_line l
                where l.officer_id = o.id and l.theme = 'POSTING' and l.state = 'IN_EFFECT' and l.ends_on is not null
                    and l.returned_on is null
                order by l.effective_on desc limit 1) h on true
            where o.id = any(:officers) and {scope:o.unit_id}
            order by o.id
            """;

    /** What the lines of a decision that are in effect have made of these officers. */
    private static final String MADE =
            """
            select l.officer_id, l.id, d.id, d.kind, d.decision_number, l.effective_on, l.ends_on,
                l.returned_on is not null, l.to_unit, l.position, coalesce(l.home_unit, l.from_unit),
                coalesce(l.home_position, l.from_position), p.valid_from, coalesce(l.from_status, 'ACTIVE'),
                r.rank, r.valid_from, y.officer_id is not null, s.coefficient, s.valid_from
            from force.decision_line l
            join force.decision d on d.id = l.decision_id
            left join force.posting p on p.officer_id = l.officer_id and p.valid_to = l.effective_on
            left join force.rank_held x on x.officer_id = l.officer_id and x.decision_id = d.id and x.valid_to is null
            left join force.rank_held r on r.officer_id = x.officer_id and r.valid_to = x.valid_from
            left join force.salary_held y on y.decision_line_id = l.id and y.valid_to is null
            left join force.salary_held s on s.officer_id = y.officer_id and s.valid_to = y.valid_from
            where l.decision_id = :older and l.state = 'IN_EFFECT' and l.officer_id = any(:officers)
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** These officers, as far as they are in scope, by id. */
    Map<UUID, Person> people(Scope scope, Collection<UUID> officers) {
        return people(scope, officers, PEOPLE);
    }

    /** As {@link #people}, kept as they are until the end of the transaction. */
    Map<UUID, Person> lockPeople(Scope scope, Collection<UUID> officers) {
        return people(scope, officers, PEOPLE + " for update of o");
    }

    /**
     * As {@link #people}, with what a decision has made of them that another one is to supersede.
     *
     * @param superseded null if it supersedes none
     */
    Map<UUID, Person> people(Scope scope, Collection<UUID> officers, UUID superseded) {
        return superseding(people(scope, officers), superseded);
    }

    /** As {@link #lockPeople}, with what a decision has made of them; see {@link #people}. */
    Map<UUID, Person> lockPeople(Scope scope, Collection<UUID> officers, UUID superseded) {
        return superseding(lockPeople(scope, officers), superseded);
    }

    @Unscoped("The officers were found in the caller's scope")
    private Map<UUID, Person> superseding(Map<UUID, Person> people, UUID superseded) {
        if (superseded != null && !people.isEmpty()) {
            new ListQuery(entityManager, MADE)
                    .set("older", superseded)
                    .set("officers", people.keySet().toArray(UUID[]::new))
                    .list(row -> people.get(row.uuid(0)).superseding(made(row, people)))
                    .forEach(person -> people.put(person.id(), person));
        }
        return people;
    }

    private static Superseded made(Row row, Map<UUID, Person> people) {
        Person person = people.get(row.uuid(0));
        DecisionKind kind = row.constant(3, DecisionKind.class);
        boolean stands =
                switch (kind.theme()) {
                    case POSTING ->
                            kind.leaves()
                                    ? person.status() == kind.status()
                                    : !kind.moves() || person.isAt(row.uuid(8), row.text(9));
                    case RANK -> row.text(14) != null;
                    case SALARY -> row.flag(16);
                    case ABSENCE, OTHER -> true;
                };
        boolean back =
                kind.theme() == DecisionKind.Theme.ABSENCE && person.status() != kind.status();
        boolean over = back || row.flag(7);
        return new Superseded(
                row.uuid(1),
                row.uuid(2),
                kind,
                row.text(4),
                row.date(5),
                row.date(6),
                over,
                over || stands,
                row.uuid(8),
                new Superseded.Before(
                        row.uuid(10),
                        row.text(11),
                        row.date(12),
                        row.constant(13, OfficerStatus.class),
                        row.text(14),
                        row.date(15),
                        row.decimal(17),
                        row.date(18)));
    }

    private Map<UUID, Person> people(Scope scope, Collection<UUID> officers, String sql) {
        Map<UUID, Person> found = new HashMap<>();
        scope.query(entityManager, sql)
                .set("officers", officers.stream().distinct().toArray(UUID[]::new))
                .list(PersonRepository::person)
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** Officers in scope with these service numbers, by service number. */
    Map<String, Person> peopleNumbered(Scope scope, String[] numbers) {
        Map<String, Person> found = new HashMap<>();
        scope.query(
                        entityManager,
                        PEOPLE.replace("o.id = any(:officers)", "o.service_number = any(:numbers)"))
                .set("numbers", numbers)
                .list(PersonRepository::person)
                .forEach(person -> found.put(person.serviceNumber(), person));
        return found;
    }

    @Unscoped("Only whether somebody may not be decided about twice at once")
    List<OpenLine> open(Collection<UUID> officers, UUID except, UUID superseded) {
        return new ListQuery(
                        entityManager,
                        """
                        select l.officer_id, d.kind, l.effective_on, d.decision_number, d.id
                        from force.decision_line l join force.decision d on d.id = l.decision_id
                        where l.officer_id = any(:officers) and l.state in ('PROPOSED', 'APPROVED')
                            and d.id <> :except
                            and d.id <> :superseded
                        """)
                .set("officers", officers.stream().distinct().toArray(UUID[]::new))
                .set("except", DecisionRepository.orNone(except))
                .set("superseded", DecisionRepository.orNone(superseded))
                .list(
                        row ->
                                new OpenLine(
                                        row.uuid(0),
                                        row.constant(1, DecisionKind.class),
                                        row.date(2),
                                        row.text(3),
                                        row.uuid(4)));
    }

    /**
     * Officers of a decision who have other leave while it lets them go, beside what it supersedes.
     */
    @Unscoped("The decision was found in the caller's scope")
    Set<UUID> onLeave(UUID decision) {
        return new HashSet<>(
                new ListQuery(
                                entityManager,
                                """
                                select l.officer_id from force.decision_line l
                                join force.decision d on d.id = l.decision_id
                                where l.decision_id = :decision and l.ends_on is not null and exists (
                                    select from force.leave v
                                    left join force.decision_line o on o.id = v.decision_line_id
                                    where v.officer_id = l.officer_id and v.state in ('REQUESTED', 'APPROVED')
                                        and (o.decision_id is null or o.decision_id is distinct from d.supersedes)
                                        and daterange(v.first_day, v.last_day, '[]') && daterange(l.effective_on, l.ends_on)
                                        and v.decision_line_id is distinct from l.id)
                                """)
                        .set("decision", decision)
                        .list(row -> row.uuid(0)));
    }

    private static Person person(Row row) {
        return new Person(
                row.uuid(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.date(4),
                row.uuid(5),
                row.text(6),
                row.date(7),
                row.constant(8, OfficerStatus.class),
                row.text(9),
                row.decimal(10),
                row.date(11),
                row.uuid(12),
                row.text(13),
                null);
    }
}
