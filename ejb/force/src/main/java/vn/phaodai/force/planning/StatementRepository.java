package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.phaodai.kernel.ListColumns;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** What officers have stated. */
@ApplicationScoped
class StatementRepository {

    private static final String LINES =
            """
            select s.id, s.officer_id, o.full_name, o.service_number, o.unit_id, s.kind, s.unit_id as wished_unit,
                s.valid_from, s.valid_to, s.document, s.recorded_by, o.search_text, s.recorded_at
            from force.move_statement s
            join force.officer o on o.id = s.officer_id
            where {scope:o.unit_id}
            """;

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    /** Somebody who states something. */
    record Person(UUID id, UUID unitId, String serviceNumber) {}

    /** Half open; without an end it goes on. */
    record Said(LocalDate from, LocalDate to) {

        boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
            return (to == null || otherFrom.isBefore(to))
                    && (otherTo == null || from.isBefore(otherTo));
        }
    }

    /** A line of the file. */
    record Line(
            String serviceNumber,
            StatementKind kind,
            String wishedCode,
            LocalDate validFrom,
            LocalDate validTo,
            String document) {}

    /** Officers in scope by service number. */
    Map<String, Person> people(Scope scope, String[] numbers) {
        Map<String, Person> found = new HashMap<>();
        scope.query(
                        entityManager,
                        """
                        select o.id, o.unit_id, o.service_number from force.officer o
                        where o.service_number = any(:numbers) and {scope:o.unit_id}
                        """)
                .set("numbers", numbers)
                .list(row -> new Person(row.uuid(0), row.uuid(1), row.text(2)))
                .forEach(person -> found.put(person.serviceNumber(), person));
        return found;
    }

    /** What these have stated, by officer and kind. */
    @Unscoped("About officers who were found in scope")
    Map<String, List<Said>> said(UUID[] officers) {
        Map<String, List<Said>> found = new HashMap<>();
        new ListQuery(
                        entityManager,
                        """
                        select s.officer_id, s.kind, s.valid_from, s.valid_to from force.move_statement s
                        where s.officer_id = any(:officers)
                        """)
                .set("officers", officers)
                .each(
                        row ->
                                found.computeIfAbsent(
                                                row.text(0) + " " + row.text(1),
                                                any -> new ArrayList<>())
                                        .add(new Said(row.date(2), row.date(3))));
        return found;
    }

    /** All in scope, one by one, for the file. */
    void each(Scope scope, Consumer<Line> reader) {
        scope.query(
                        entityManager,
                        """
                        select o.service_number, s.kind, u.code, s.valid_from, s.valid_to, s.document
                        from force.move_statement s
                        join force.officer o on o.id = s.officer_id
                        left join kernel.unit u on u.id = s.unit_id
                        where {scope:o.unit_id}
                        order by o.service_number, s.valid_from, s.id
                        """)
                .each(
                        row ->
                                reader.accept(
                                        new Line(
                                                row.text(0),
                                                row.constant(1, StatementKind.class),
                                                row.text(2),
                                                row.date(3),
                                                row.date(4),
                                                row.text(5))));
    }

    Page<StatementRow> page(Scope scope, UnitTree tree, ListColumns columns, PageRequest request) {
        return scope.query(entityManager, LINES).page(columns, request, row -> line(row, tree));
    }

    long count(Scope scope, ListColumns columns, Map<String, String> filters) {
        return scope.query(entityManager, LINES).count(columns, filters);
    }

    /** Those of one officer only, whose account this is. */
    @Unscoped("The caller's own statements")
    Page<StatementRow> own(
            String account, UnitTree tree, ListColumns columns, PageRequest request) {
        return own(account).page(columns, request, row -> line(row, tree));
    }

    @Unscoped("The caller's own statements")
    long countOwn(String account, ListColumns columns, Map<String, String> filters) {
        return own(account).count(columns, filters);
    }

    @Unscoped("The caller's own statements")
    private ListQuery own(String account) {
        return new ListQuery(
                        entityManager,
                        LINES.replace("{scope:o.unit_id}", "o.account = :own_account"))
                .set("own_account", account);
    }

    @Unscoped("The caller's own statements")
    Optional<StatementRow> findOwn(String account, UnitTree tree, UUID id) {
        return new ListQuery(
                        entityManager,
                        LINES.replace("{scope:o.unit_id}", "o.account = :own_account")
                                + " and s.id = :id")
                .set("own_account", account)
                .set("id", id)
                .first(row -> line(row, tree));
    }

    Optional<StatementRow> find(Scope scope, UnitTree tree, UUID id) {
        return scope.query(entityManager, LINES + " and s.id = :id")
                .set("id", id)
                .first(row -> line(row, tree));
    }

    Optional<Person> officer(Scope scope, UUID id) {
        return scope.query(
                        entityManager,
                        """
                        select o.id, o.unit_id, o.service_number from force.officer o
                        where o.id = :id and {scope:o.unit_id}
                        """)
                .set("id", id)
                .first(row -> new Person(row.uuid(0), row.uuid(1), row.text(2)));
    }

    @Unscoped("Who the caller is")
    Optional<Person> officerOf(String account) {
        return new ListQuery(
                        entityManager,
                        """
                        select o.id, o.unit_id, o.service_number from force.officer o
                        where o.account = :account
                        """)
                .set("account", account)
                .first(row -> new Person(row.uuid(0), row.uuid(1), row.text(2)));
    }

    @Unscoped("About an officer who was found in scope")
    boolean overlaps(UUID officer, StatementKind kind, LocalDate from, LocalDate to) {
        return new ListQuery(
                        entityManager,
                        """
                        select s.id from force.move_statement s
                        where s.officer_id = :officer and s.kind = :kind
                            and daterange(s.valid_from, s.valid_to)
                                && daterange(cast(:from as date), cast(:to as date))
                        """)
                .set("officer", officer)
                .set("kind", kind.name())
                .set("from", from)
                .set("to", to)
                .first(row -> true)
                .orElse(false);
    }

    @Unscoped("Writes only; the officer was found in scope")
    void add(UUID id, UUID officer, StatementDraft draft, String by, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        insert into force.move_statement (id, officer_id, kind, unit_id, valid_from, valid_to, document,
                            recorded_by, recorded_at)
                        values (:id, :officer, :kind, cast(:unit as uuid), :from, cast(:to as date), :document, :by, :at)
                        """)
                .set("id", id)
                .set("officer", officer)
                .set("kind", draft.getKind().name())
                .set("unit", draft.getUnitId())
                .set("from", draft.getValidFrom())
                .set("to", draft.getValidTo())
                .set("document", draft.getDocument())
                .set("by", by)
                .set("at", at)
                .execute();
    }

    @Unscoped("Writes only; the statement was found in scope")
    void end(UUID id, LocalDate day, String by, Instant at) {
        new SqlChange(
                        entityManager,
                        """
                        update force.move_statement set valid_to = :day, ended_by = :by, ended_at = :at where id = :id
                        """)
                .set("id", id)
                .set("day", day)
                .set("by", by)
                .set("at", at)
                .execute();
    }

    private static StatementRow line(Row row, UnitTree tree) {
        return new StatementRow(
                row.uuid(0),
                row.uuid(1),
                row.text(2),
                row.text(3),
                name(tree, row.uuid(4)),
                row.constant(5, StatementKind.class),
                row.uuid(6),
                row.uuid(6) == null ? null : name(tree, row.uuid(6)),
                row.date(7),
                row.date(8),
                row.text(9),
                row.text(10));
    }

    private static String name(UnitTree tree, UUID unit) {
        return tree.findEver(unit).map(Unit::name).orElse("");
    }
}
