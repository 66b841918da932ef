package vn.phaodai.force.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.units.reorganisation.WorkItem;

@ApplicationScoped
@Unscoped("Work of the system on a reorganisation; its questions ask only about units in scope")
class ForceReorganisationRepository {

    /** Somebody who has been moved. */
    record Moved(UUID officerId, String serviceNumber, UUID from, UUID to) {}

    /** An account and the code of the unit that it belongs to from now on. */
    record Account(String username, String unitCode) {}

    private static final String PLACES =
            """
            with place (unit_id, target) as (
                select * from unnest(cast(:units as uuid[]), cast(:targets as uuid[]))),
            chosen (subject, target) as (
                select * from unnest(cast(:subjects as uuid[]), cast(:places as uuid[])))
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    long officers(UUID[] units, LocalDate on) {
        return number(
                """
                select count(distinct p.officer_id) from force.posting p
                where p.unit_id = any(:units) and (p.valid_to is null or p.valid_to > :on)
                """,
                units,
                on);
    }

    long posts(UUID[] units, LocalDate on) {
        return number(
                """
                select coalesce(sum(e.authorised), 0) from force.establishment e
                where e.unit_id = any(:units) and e.valid_from <= :on and (e.valid_to is null or e.valid_to > :on)
                """,
                units,
                on);
    }

    long accounts(UUID[] units, LocalDate on) {
        return number(
                """
                select count(distinct o.id) from force.officer o
                join force.posting p on p.officer_id = o.id
                where o.account is not null and p.unit_id = any(:units) and (p.valid_to is null or p.valid_to > :on)
                """,
                units,
                on);
    }

    long transfers(UUID[] units) {
        return new ListQuery(
                        entityManager,
                        """
                        select count(*) from force.moves_under_way() m
                        where m.from_unit = any(:units) or m.to_unit = any(:units)
                        """)
                .set("units", units)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    /** People of a unit who hold a position that units of the successor's kind do not have. */
    record Misplaced(UUID unit, long people) {}

    /**
     * @param kinds of the first successor of each of the units
     */
    List<Misplaced> misplaced(UUID[] units, String[] kinds, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        """
                        select w.unit, count(*)
                        from unnest(cast(:units as uuid[]), cast(:kinds as text[])) with ordinality w (unit, kind, place)
                        join force.posting p on p.unit_id = w.unit
                        join force.position c on c.code = p.position
                        where (p.valid_to is null or p.valid_to > :on) and not (w.kind = any(c.unit_kinds))
                        group by w.unit, w.place
                        order by w.place
                        """)
                .set("units", units)
                .set("kinds", kinds)
                .set("on", on)
                .list(row -> new Misplaced(row.uuid(0), row.number(1)));
    }

    List<WorkItem> officersToPlace(UUID[] units, LocalDate on, String kind) {
        return new ListQuery(
                        entityManager,
                        """
                        select q.id, q.unit_id, q.full_name || ' · ' || q.service_number, q.name_vi
                        from (
                            select distinct on (o.id) o.id, p.unit_id, o.full_name, o.given_name, o.service_number,
                                c.name_vi, c.ordinal, u.code
                            from force.posting p
                            join force.officer o on o.id = p.officer_id
                            join force.position c on c.code = p.position
                            join kernel.unit u on u.id = p.unit_id
                            where p.unit_id = any(:units) and (p.valid_to is null or p.valid_to > :on)
                            order by o.id, p.valid_from) q
                        order by q.code, q.ordinal, q.given_name collate "vi-x-icu", q.full_name collate "vi-x-icu", q.id
                        """)
                .set("units", units)
                .set("on", on)
                .list(row -> item(row, kind));
    }

    List<WorkItem> postsToPlace(UUID[] units, LocalDate on, String kind) {
        return new ListQuery(
                        entityManager,
                        """
                        select q.id, q.unit_id, q.name_vi, cast(q.authorised as text)
                        from (
                            select distinct on (e.unit_id, e.position) e.id, e.unit_id, c.name_vi, c.ordinal, e.authorised,
                                u.code
                            from force.establishment e
                            join force.position c on c.code = e.position
                            join kernel.unit u on u.id = e.unit_id
                            where e.unit_id = any(:units) and (e.valid_to is null or e.valid_to > :on)
                            order by e.unit_id, e.position, e.valid_from) q
                        where q.authorised > 0
                        order by q.code, q.ordinal
                        """)
                .set("units", units)
                .set("on", on)
                .list(row -> item(row, kind));
    }

    List<WorkItem> transfersToPlace(UUID[] units, String kind) {
        return new ListQuery(
                        entityManager,
                        """
                        select m.id, m.to_unit, o.full_name || ' · ' || o.service_number,
                            to_char(m.effective_on, 'DD/MM/YYYY')
                        from force.moves_under_way() m
                        join force.officer o on o.id = m.officer_id
                        join kernel.unit u on u.id = m.to_unit
                        where m.to_unit = any(:units)
                        order by u.code, m.effective_on, m.id
                        """)
                .set("units", units)
                .list(row -> item(row, kind));
    }

    /** Ends postings in units that go elsewhere and opens the next ones; for all people at once. */
    int movePeople(Destinations to, LocalDate on, String decisionNumber, LocalDate decisionDate) {
        return places(
                        PLACES
                                + """
                                , closed as (
                                    update force.posting p set valid_to = :on
                                    from place
                                    where p.unit_id = place.unit_id and p.valid_from < :on
                                        and (p.valid_to is null or p.valid_to > :on)
                                        and coalesce((select c.target from chosen c where c.subject = p.officer_id),
                                            place.target) <> p.unit_id
                                    returning p.officer_id, p.position, old.valid_to as until,
                                        coalesce((select c.target from chosen c where c.subject = p.officer_id),
                                            place.target) as target)
                                insert into force.posting (id, officer_id, unit_id, position, valid_from, valid_to, kind,
                                    decision_number, decision_date)
                                select uuidv7(), officer_id, target, position, :on, until, 'REORGANISATION', :number,
                                    cast(:decided as date)
                                from closed
                                """,
                        to)
                .setParameter("on", on)
                .setParameter("number", decisionNumber)
                .setParameter("decided", decisionDate)
                .executeUpdate();
    }

    /** Postings that begin on the day or later: they name a unit that is no more by then. */
    int renamePlaces(Destinations to, LocalDate on) {
        return places(
                        PLACES
                                + """
                                update force.posting p
                                set unit_id = coalesce((select c.target from chosen c where c.subject = p.officer_id),
                                    place.target)
                                from place
                                where p.unit_id = place.unit_id and p.valid_from >= :on
                                    and coalesce((select c.target from chosen c where c.subject = p.officer_id),
                                        place.target) <> p.unit_id
                                """,
                        to)
                .setParameter("on", on)
                .executeUpdate();
    }

    void markChanged(UUID[] targets, LocalDate on, String by, Instant at) {
        query(
                        """
                        update force.officer set version = version + 1, changed_at = :at, changed_by = :by
                        where unit_id = any(:targets) and posted_since >= :on
                        """)
                .setParameter("targets", targets)
                .setParameter("on", on)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    List<Moved> moved(UUID[] units, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        """
                        select p.officer_id, o.service_number, b.unit_id, p.unit_id
                        from force.posting b
                        join force.posting p on p.officer_id = b.officer_id and p.valid_from = :on
                            and p.kind = 'REORGANISATION'
                        join force.officer o on o.id = p.officer_id
                        where b.unit_id = any(:units) and b.valid_to = :on
                        """)
                .set("units", units)
                .set("on", on)
                .list(row -> new Moved(row.uuid(0), row.text(1), row.uuid(2), row.uuid(3)));
    }

    List<Account> accountsOf(UUID[] targets, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        """
                        select o.account, u.code from force.officer o
                        join kernel.unit u on u.id = o.unit_id
                        where o.account is not null and o.unit_id = any(:targets) and o.posted_since >= :on
                            and o.status not in ('RETIRED', 'DISCHARGED')
                        """)
                .set("targets", targets)
                .set("on", on)
                .list(row -> new Account(row.text(0), row.text(1)));
    }

    /**
     * Moves under way leave from and lead to where people and units are now.
     *
     * @param people where people go
     * @param joined where transfers go
     */
    long redirectMoves(Destinations people, Destinations joined) {
        return new ListQuery(
                        entityManager,
                        """
                        select force.redirect_moves(cast(:units as uuid[]), cast(:targets as uuid[]),
                            cast(:subjects as uuid[]), cast(:places as uuid[]), cast(:moves as uuid[]),
                            cast(:movePlaces as uuid[]))
                        """)
                .set("units", people.units())
                .set("targets", people.targets())
                .set("subjects", people.subjects())
                .set("places", people.places())
                .set("moves", joined.subjects())
                .set("movePlaces", joined.places())
                .first(row -> row.number(0))
                .orElse(0L);
    }

    List<Figure> figures(Collection<UUID> units, LocalDate on) {
        return new ListQuery(
                        entityManager,
                        """
                        select id, unit_id, position, authorised, valid_from, valid_to from force.establishment
                        where unit_id = any(:units) and (valid_to is null or valid_to > :on)
                        order by unit_id, position, valid_from
                        for update
                        """)
                .set("units", units.toArray(UUID[]::new))
                .set("on", on)
                .list(ForceReorganisationRepository::figure);
    }

    List<Figure> figuresOf(UUID unit, String position, LocalDate on) {
        return figures(List.of(unit), on).stream()
                .filter(figure -> figure.position().equals(position))
                .toList();
    }

    Figure figure(UUID id) {
        return new ListQuery(
                        entityManager,
                        """
                        select id, unit_id, position, authorised, valid_from, valid_to from force.establishment
                        where id = :id
                        """)
                .set("id", id)
                .first(ForceReorganisationRepository::figure)
                .orElseThrow();
    }

    void endFigures(Collection<Figure> figures, LocalDate on) {
        query("update force.establishment set valid_to = :on where id = any(:ids)")
                .setParameter("on", on)
                .setParameter("ids", figures.stream().map(Figure::id).toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Figures that were to count later in a unit that is no more: they count with the successor.
     */
    void emptyFigures(Collection<Figure> figures) {
        query("update force.establishment set authorised = 0 where id = any(:ids)")
                .setParameter("ids", figures.stream().map(Figure::id).toArray(UUID[]::new))
                .executeUpdate();
    }

    void setFigure(Figure known, int authorised, LocalDate to) {
        query(
                        """
                        update force.establishment set authorised = :figure, valid_to = cast(:to as date)
                        where id = :id
                        """)
                .setParameter("figure", authorised)
                .setParameter("to", to == null ? null : to.toString())
                .setParameter("id", known.id())
                .executeUpdate();
    }

    void addFigures(List<Figure> figures, String decisionNumber, LocalDate decisionDate) {
        query(
                        """
                        insert into force.establishment (id, unit_id, position, authorised, valid_from, valid_to,
                            decision_number, decision_date)
                        select i, u, p, a, f, t, :number, cast(:decided as date)
                        from unnest(cast(:ids as uuid[]), cast(:units as uuid[]), cast(:positions as text[]),
                            cast(:figures as int[]), cast(:from as date[]), cast(:to as date[])) as x (i, u, p, a, f, t)
                        """)
                .setParameter("number", decisionNumber)
                .setParameter("decided", decisionDate)
                .setParameter("ids", figures.stream().map(Figure::id).toArray(UUID[]::new))
                .setParameter("units", figures.stream().map(Figure::unitId).toArray(UUID[]::new))
                .setParameter(
                        "positions", figures.stream().map(Figure::position).toArray(String[]::new))
                .setParameter(
                        "figures", figures.stream().map(Figure::authorised).toArray(Integer[]::new))
                .setParameter("from", figures.stream().map(Figure::from).toArray(LocalDate[]::new))
                .setParameter("to", figures.stream().map(Figure::to).toArray(LocalDate[]::new))
                .executeUpdate();
    }

    /** Puts the posting that the reorganisation opened into the other unit. */
    int correct(UUID officer, UUID from, UUID to, LocalDate on) {
        return query(
                        """
                        update force.posting set unit_id = :to
                        where officer_id = :officer and unit_id = :from and kind = 'REORGANISATION' and valid_from = :on
                        """)
                .setParameter("to", to)
                .setParameter("officer", officer)
                .setParameter("from", from)
                .setParameter("on", on)
                .executeUpdate();
    }

    void redirect(UUID move, UUID from, UUID to) {
        new ListQuery(entityManager, "select cast(force.redirect_move(:move, :from, :to) as text)")
                .set("move", move)
                .set("from", from)
                .set("to", to)
                .first(row -> true);
    }

    private long number(String sql, UUID[] units, LocalDate on) {
        return new ListQuery(entityManager, sql)
                .set("units", units)
                .set("on", on)
                .first(row -> row.number(0))
                .orElse(0L);
    }

    private Query places(String sql, Destinations to) {
        return query(sql)
                .setParameter("units", to.units())
                .setParameter("targets", to.targets())
                .setParameter("subjects", to.subjects())
                .setParameter("places", to.places());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static WorkItem item(Row row, String kind) {
        return new WorkItem(kind, row.uuid(0), row.uuid(1), row.text(2), row.text(3));
    }

    private static Figure figure(Row row) {
        return new Figure(
                row.uuid(0), row.uuid(1), row.text(2), row.integer(3), row.date(4), row.date(5));
    }
}
