package vn.phaodai.kernel.units.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Part;
import vn.phaodai.kernel.units.UnitKind;

@ApplicationScoped
class ReorganisationRepository {

    /** A stored decision of the work list. */
    record Choice(WorkItem item, String newCode, boolean provisional, String by, Instant at) {}

    private static final String LINES =
            """
            select r.id, r.title, r.effective_on, r.decision_number, r.decision_date, r.state, r.proposal_id, r.made_by,
                r.made_at, r.ended_at, r.reason, r.version,
                (select count(*) from kernel.reorganisation_link l where l.reorganisation_id = r.id) as links,
                (select count(*) from kernel.reorganisation_unit u where u.reorganisation_id = r.id) as units
            from kernel.reorganisation r
            where {scope:r.unit_id}
            """;

    @PersistenceContext(unitName = "kernel")
    private EntityManager entityManager;

    void add(Reorganisation reorganisation) {
        entityManager.persist(reorganisation);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    /** Its content counts as a change of it. */
    void touch(Reorganisation known) {
        entityManager.lock(known, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Page<ReorganisationRow> page(Scope scope, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES)
                .page(columns, request, ReorganisationRepository::line);
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).count(columns, filters);
    }

    Optional<ReorganisationRow> find(Scope scope, UUID id) {
        return scope.query(entityManager, LINES + " and r.id = :id")
                .set("id", id)
                .first(ReorganisationRepository::line);
    }

    Optional<Reorganisation> lock(Scope scope, UUID id) {
        return scope.lock(entityManager, Reorganisation.class, id);
    }

    /** For the decision on its proposal, whose scope the four eyes have checked. */
    @Unscoped("The proposal about it was found and locked in the caller's scope")
    Reorganisation lockProposed(UUID id) {
        return entityManager.find(Reorganisation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Unscoped("The proposal about it was found in the caller's scope")
    Reorganisation read(UUID id) {
        return entityManager.find(Reorganisation.class, id);
    }

    @Unscoped("Codes and names of units are public inside the service")
    Content content(UUID id) {
        List<Link> links =
                new ListQuery(
                                entityManager,
                                """
                                select number, old_code, new_code, part from kernel.reorganisation_link
                                where reorganisation_id = :id order by number
                                """)
                        .set("id", id)
                        .list(
                                row ->
                                        new Link(
                                                row.integer(0),
                                                row.text(1),
                                                row.text(2),
                                                row.constant(3, Part.class)));
        List<NewUnit> units =
                new ListQuery(
                                entityManager,
                                """
                                select number, code, name, kind, parent_code from kernel.reorganisation_unit
                                where reorganisation_id = :id order by number
                                """)
                        .set("id", id)
                        .list(
                                row ->
                                        new NewUnit(
                                                row.integer(0),
                                                row.text(1),
                                                row.text(2),
                                                row.constant(3, UnitKind.class),
                                                row.text(4)));
        return new Content(links, units);
    }

    void store(UUID id, Content content) {
        query("delete from kernel.reorganisation_link where reorganisation_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        query("delete from kernel.reorganisation_unit where reorganisation_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        List<Link> links = content.links();
        query(
                        """
                        insert into kernel.reorganisation_link (reorganisation_id, number, old_code, new_code, part)
                        select :id, n, o, w, p from unnest(cast(:numbers as int[]), cast(:old as text[]),
                            cast(:new as text[]), cast(:part as text[])) as t (n, o, w, p)
                        """)
                .setParameter("id", id)
                .setParameter("numbers", numbers(links, Link::number))
                .setParameter("old", texts(links, Link::oldCode))
                .setParameter("new", texts(links, Link::newCode))
                .setParameter("part", texts(links, link -> link.part().name()))
                .executeUpdate();
        List<NewUnit> units = content.units();
        query(
                        """
                        insert into kernel.reorganisation_unit (reorganisation_id, number, code, name, kind, parent_code)
                        select :id, n, c, m, k, p from unnest(cast(:numbers as int[]), cast(:codes as text[]),
                            cast(:names as text[]), cast(:kinds as text[]), cast(:parents as text[])) as t (n, c, m, k, p)
                        """)
                .setParameter("id", id)
                .setParameter("numbers", numbers(units, NewUnit::number))
                .setParameter("codes", texts(units, NewUnit::code))
                .setParameter("names", texts(units, NewUnit::name))
                .setParameter("kinds", texts(units, unit -> unit.kind().name()))
                .setParameter("parents", texts(units, NewUnit::parentCode))
                .executeUpdate();
    }

    @Unscoped(
            "The reorganisation was found in the caller's scope; use cases check each item's unit")
    List<Choice> choices(UUID id) {
        return new ListQuery(
                        entityManager,
                        """
                        select c.kind, c.subject_id, c.unit_id, c.label, c.detail, c.new_code, c.provisional,
                            c.decided_by, c.decided_at
                        from kernel.reorganisation_choice c
                        join kernel.unit u on u.id = c.unit_id
                        where c.reorganisation_id = :id
                        order by u.code, c.kind, c.label collate "vi-x-icu", c.subject_id
                        """)
                .set("id", id)
                .list(
                        row ->
                                new Choice(
                                        new WorkItem(
                                                row.text(0),
                                                row.uuid(1),
                                                row.uuid(2),
                                                row.text(3),
                                                row.text(4)),
                                        row.text(5),
                                        row.flag(6),
                                        row.text(7),
                                        row.instant(8)));
    }

    void choose(UUID id, Collection<Choice> choices) {
        List<Choice> all = List.copyOf(choices);
        query(
                        """
                        insert into kernel.reorganisation_choice (reorganisation_id, kind, subject_id, unit_id, new_code,
                            label, detail, provisional, decided_by, decided_at)
                        select :id, k, s, u, c, l, d, p, b, case when b is null then null else cast(:at as timestamptz) end
                        from unnest(cast(:kinds as text[]), cast(:subjects as uuid[]), cast(:units as uuid[]),
                            cast(:codes as text[]), cast(:labels as text[]), cast(:details as text[]),
                            cast(:provisional as boolean[]), cast(:by as text[])) as t (k, s, u, c, l, d, p, b)
                        on conflict (reorganisation_id, kind, subject_id) do update
                        set new_code = excluded.new_code, label = excluded.label, detail = excluded.detail,
                            unit_id = excluded.unit_id, provisional = excluded.provisional,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .setParameter("id", id)
                .setParameter(
                        "at",
                        all.stream()
                                .map(Choice::at)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(Instant.EPOCH))
                .setParameter("kinds", texts(all, choice -> choice.item().kind()))
                .setParameter(
                        "subjects",
                        all.stream().map(choice -> choice.item().subjectId()).toArray(UUID[]::new))
                .setParameter(
                        "units",
                        all.stream().map(choice -> choice.item().unitId()).toArray(UUID[]::new))
                .setParameter("codes", texts(all, Choice::newCode))
                .setParameter("labels", texts(all, choice -> choice.item().label()))
                .setParameter("details", texts(all, choice -> choice.item().detail()))
                .setParameter(
                        "provisional",
                        all.stream().map(Choice::provisional).toArray(Boolean[]::new))
                .setParameter("by", texts(all, Choice::by))
                .executeUpdate();
    }

    void count(UUID id, Map<String, Long> counts) {
        counts.forEach(
                (what, amount) ->
                        query(
                                        """
                                        insert into kernel.reorganisation_count (reorganisation_id, what, amount)
                                        values (:id, :what, :amount)
                                        """)
                                .setParameter("id", id)
                                .setParameter("what", what)
                                .setParameter("amount", amount)
                                .executeUpdate());
    }

    @Unscoped("Only numbers, of a reorganisation that was found in the caller's scope")
    Map<String, Long> counts(UUID id) {
        Map<String, Long> counts = new LinkedHashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select what, amount from kernel.reorganisation_count
                        where reorganisation_id = :id order by what
                        """)
                .set("id", id)
                .list(row -> Map.entry(row.text(0), row.number(1)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    void addLineage(UUID id, LocalDate on, Collection<Succession> successions) {
        for (Succession succession : successions) {
            for (UUID successor : succession.successors()) {
                if (!successor.equals(succession.unitId())) {
                    query(
                                    """
                                    insert into kernel.unit_lineage (predecessor, successor, part, effective_on,
                                        reorganisation_id)
                                    values (:old, :new, :part, :on, :id)
                                    """)
                            .setParameter("old", succession.unitId())
                            .setParameter("new", successor)
                            .setParameter(
                                    "part",
                                    (succession.isWhole() ? Part.FULL : Part.PARTIAL).name())
                            .setParameter("on", on)
                            .setParameter("id", id)
                            .executeUpdate();
                }
            }
        }
    }

    @Unscoped("Work of the system")
    List<UUID> due(LocalDate today) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from kernel.reorganisation where state = 'APPROVED' and effective_on <= :today
                        order by effective_on, made_at, id limit 20
                        """)
                .set("today", today)
                .list(row -> row.uuid(0));
    }

    /** Locks an approved one; empty if another node has it in hand or has dealt with it. */
    @Unscoped("Work of the system")
    Optional<Reorganisation> lockDue(UUID id) {
        return new ListQuery(
                        entityManager,
                        """
                        select id from kernel.reorganisation where id = :id and state = 'APPROVED'
                        for update skip locked
                        """)
                .set("id", id)
                .first(row -> entityManager.find(Reorganisation.class, row.uuid(0)));
    }

    @Unscoped("Writes of reorganisations that were found in the caller's scope")
    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static <T> Integer[] numbers(List<T> items, Function<T, Integer> number) {
        return items.stream().map(number).toArray(Integer[]::new);
    }

    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static ReorganisationRow line(Row row) {
        return new ReorganisationRow(
                row.uuid(0),
                row.text(1),
                row.date(2),
                row.text(3),
                row.date(4),
                row.constant(5, ReorganisationState.class),
                row.uuid(6),
                row.text(7),
                row.instant(8),
                row.instant(9),
                row.text(10),
                row.number(11),
                row.integer(12),
                row.integer(13));
    }
}
