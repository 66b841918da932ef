package vn.phaodai.force.career;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.exception.ConstraintViolationException;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Row;
import vn.phaodai.kernel.SqlChange;
import vn.phaodai.kernel.Unscoped;
import vn.phaodai.kernel.access.Scope;

/**
 * Reads and writes the registers. Tables and columns come from {@link Register}, never from what
 * was sent; values travel as JSON, which the database types by the table itself.
 */
@ApplicationScoped
class CareerRepository {

    /** Whose career it is. */
    record Person(UUID id, UUID unitId, String serviceNumber, String fullName, String account) {}

    /** Another entry has the same key, or its period overlaps. */
    private static final Set<String> CONTRADICTIONS = Set.of("23505", "23P01");

    private static final String PERSON =
            "select o.id, o.unit_id, o.service_number, o.full_name, o.account from force.officer o";

    @PersistenceContext(unitName = "force")
    private EntityManager entityManager;

    Optional<Person> person(Scope scope, UUID officer) {
        return scope.query(entityManager, PERSON + " where o.id = :id and {scope:o.unit_id}")
                .set("id", officer)
                .first(CareerRepository::person);
    }

    /** The same, and nobody else changes the career until the end of the transaction. */
    Optional<Person> lock(Scope scope, UUID officer) {
        return scope
                .query(
                        entityManager,
                        PERSON + " where o.id = :id and {scope:o.unit_id} for update of o")
                .set("id", officer)
                .list(CareerRepository::person)
                .stream()
                .findFirst();
    }

    @Unscoped("The caller's own record, known by the account that was signed in with")
    Optional<Person> own(String username) {
        return new ListQuery(entityManager, PERSON + " where o.account = :account")
                .set("account", username)
                .first(CareerRepository::person);
    }

    List<CareerEntry> entries(Scope scope, Register register, UUID officer) {
        return scope.query(
                        entityManager,
                        select(register)
                                + " where e.officer_id = :officer and {scope:o.unit_id}"
                                + latestFirst(register))
                .set("officer", officer)
                .list(row -> entry(register, row));
    }

    @Unscoped("The caller's own career, known by the account that was signed in with")
    List<CareerEntry> ownEntries(Register register, String username) {
        return new ListQuery(
                        entityManager,
                        select(register) + " where o.account = :account" + latestFirst(register))
                .set("account", username)
                .list(row -> entry(register, row));
    }

    /** How many entries those of these units have. */
    long count(Scope scope, Register register, UUID[] units) {
        return scope.query(
                        entityManager,
                        "select e.id from force."
                                + register.table()
                                + " e join force.officer o on o.id = e.officer_id"
                                + " where o.unit_id = any(:units) and {scope:o.unit_id}")
                .set("units", units)
                .count();
    }

    /** All entries of those of these units, by service number, one by one. */
    void each(
            Scope scope,
            Register register,
            UUID[] units,
            BiConsumer<Person, Map<String, Object>> reader) {
        scope.query(
                        entityManager,
                        "select o.id, o.unit_id, o.service_number, o.full_name, o.account, "
                                + register.columns("e")
                                + " from force."
                                + register.table()
                                + " e join force.officer o on o.id = e.officer_id"
                                + " where o.unit_id = any(:units) and {scope:o.unit_id}"
                                + " order by o.service_number, e."
                                + register.orderColumn()
                                + ", e.id")
                .set("units", units)
                .each(row -> reader.accept(person(row), values(register, row, 5)));
    }

    Optional<CareerEntry> find(Scope scope, Register register, UUID officer, UUID id) {
        return scope.query(
                        entityManager,
                        select(register)
                                + " where e.id = :id and e.officer_id = :officer and {scope:o.unit_id}")
                .set("id", id)
                .set("officer", officer)
                .first(row -> entry(register, row));
    }

    @Unscoped("Of a correction whose proposal the caller may see")
    Optional<CareerEntry> read(Register register, UUID id) {
        return new ListQuery(entityManager, select(register) + " where e.id = :id")
                .set("id", id)
                .first(row -> entry(register, row));
    }

    List<CareerVersion> versions(Scope scope, Register register, UUID officer) {
        return scope.query(
                        entityManager,
                        versions(register)
                                + " and v.officer_id = :officer and {scope:o.unit_id}"
                                + " order by v.ended_at desc, v.id desc")
                .set("officer", officer)
                .list(row -> version(register, row));
    }

    @Unscoped("The caller's own career, known by the account that was signed in with")
    List<CareerVersion> ownVersions(Register register, String username) {
        return new ListQuery(
                        entityManager,
                        versions(register)
                                + " and o.account = :account order by v.ended_at desc, v.id desc")
                .set("account", username)
                .list(row -> version(register, row));
    }

    void add(Register register, UUID id, UUID officer, Map<String, Object> values, String by) {
        write(register, insert(register), array(List.of(json(register, id, officer, values, by))));
    }

    /** Many at once, as imports make them; each as {@link #json} makes it. */
    void addAll(Register register, List<JsonObjectBuilder> rows) {
        if (!rows.isEmpty()) {
            write(register, insert(register), array(rows));
        }
    }

    private static JsonArray array(List<JsonObjectBuilder> rows) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        rows.forEach(array::add);
        return array.build();
    }

    void correct(Register register, UUID id, Map<String, Object> values, String by) {
        correctAll(register, List.of(json(register, id, null, values, by)));
    }

    /** Many at once; each as {@link #json} makes it, without an officer. */
    void correctAll(Register register, List<JsonObjectBuilder> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String columns = register.columns("p").replace("p.", "");
        write(
                register,
                "update force."
                        + register.table()
                        + " e set ("
                        + columns
                        + ", recorded_by, recorded_at) = ("
                        + register.columns("p")
                        + ", p.recorded_by, now()) from "
                        + rows(register)
                        + " where e.id = p.id",
                array(rows));
    }

    @Unscoped("The officer was locked within the caller's scope before")
    void strike(Register register, UUID id) {
        entityManager
                .createNativeQuery("delete from force." + register.table() + " where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Keeps what the entries say now, before they change. */
    @Unscoped("The officers were locked within the caller's scope before")
    void keep(Register register, UUID[] ids, boolean struck, String reason, String by) {
        if (ids.length == 0) {
            return;
        }
        new SqlChange(
                        entityManager,
                        """
                        insert into force.career_version (register, entry_id, officer_id, entry, struck, reason, ended_by)
                        select :register, e.id, e.officer_id, to_jsonb(e), :struck, :reason, :by
                        from force.\
                        """
                                + register.table()
                                + " e where e.id = any(:ids)")
                .set("register", register.table())
                .set("struck", struck)
                .set("reason", reason)
                .set("by", by)
                .set("ids", ids)
                .execute();
    }

    /** Whether a decision brought a salary. */
    @Unscoped("The officer was locked within the caller's scope before")
    boolean salaryByDecision(UUID entry) {
        return new ListQuery(
                                entityManager,
                                "select s.id from force.salary_held s where s.id = :id and s.decision_line_id is not null")
                        .set("id", entry)
                        .count()
                > 0;
    }

    @Unscoped("The officer was locked within the caller's scope before")
    long open(Register register, UUID officer) {
        return new ListQuery(
                        entityManager,
                        "select e.id from force."
                                + register.table()
                                + " e where e.officer_id = :officer and e.valid_to is null")
                .set("officer", officer)
                .count();
    }

    /**
     * Holds the grades of a unit and year until the end of the transaction, so that two cannot fill
     * the last place at once.
     */
    @Unscoped("Nothing is read but a lock taken")
    void holdGrades(UUID unit, int year) {
        new ListQuery(
                        entityManager,
                        "select 1 from (select pg_advisory_xact_lock(hashtext(:place))) held")
                .set("place", "evaluation " + unit + " " + year)
                .first(row -> row.integer(0));
    }

    @Unscoped("Counts of a unit's grades; the officer graded was locked within the caller's scope")
    long graded(UUID unit, int year, String grade) {
        return new ListQuery(
                        entityManager,
                        """
                        select e.id from force.evaluation e
                        where e.unit_id = :unit and e.year = :year and e.grade = :grade
                        """)
                .set("unit", unit)
                .set("year", year)
                .set("grade", grade)
                .count();
    }

    @Unscoped("By service number; of others' officers the import tells only that")
    List<Person> people(String[] serviceNumbers) {
        return new ListQuery(entityManager, PERSON + " where o.service_number = any(:numbers)")
                .set("numbers", serviceNumbers)
                .list(CareerRepository::person);
    }

    /** Entries of these officers, who were found before. */
    @Unscoped("Every officer was checked to be in the uploader's scope")
    List<CareerEntry> entries(Register register, UUID[] officers) {
        return new ListQuery(
                        entityManager, select(register) + " where e.officer_id = any(:officers)")
                .set("officers", officers)
                .list(row -> entry(register, row));
    }

    static JsonObjectBuilder json(
            Register register, UUID id, UUID officer, Map<String, Object> values, String by) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("id", id.toString());
        if (officer != null) {
            json.add("officer_id", officer.toString());
        }
        json.add("recorded_by", by);
        for (CareerField field : register.fields()) {
            Object value = values.get(field.id());
            if (value != null) {
                json.add(field.column(), value.toString());
            }
        }
        return json;
    }

    @Unscoped("The officer was locked within the caller's scope before")
    private void write(Register register, String sql, JsonArray rows) {
        try {
            entityManager
                    .createNativeQuery(sql)
                    .setParameter("rows", rows.toString())
                    .executeUpdate();
        } catch (ConstraintViolationException refused) {
            String field =
                    register.fields().stream()
                            .filter(one -> one.column().equals(register.orderColumn()))
                            .findFirst()
                            .orElseThrow()
                            .id();
            if (CONTRADICTIONS.contains(refused.getSQLState())) {
                throw new InvalidInput(field, "error.career.twice");
            }
            throw refused;
        }
    }

    private static String rows(Register register) {
        return "jsonb_populate_recordset(cast(null as force."
                + register.table()
                + "), cast(:rows as jsonb)) p";
    }

    private static String insert(Register register) {
        String columns = register.columns("p").replace("p.", "");
        return "insert into force."
                + register.table()
                + " (id, officer_id, "
                + columns
                + ", recorded_by) select p.id, p.officer_id, "
                + register.columns("p")
                + ", p.recorded_by from "
                + rows(register);
    }

    private static String select(Register register) {
        return "select e.id, e.officer_id, e.recorded_by, e.recorded_at,"
                + " (select count(*) from force.career_version v where v.entry_id = e.id), "
                + register.columns("e")
                + " from force."
                + register.table()
                + " e join force.officer o on o.id = e.officer_id";
    }

    private static String latestFirst(Register register) {
        return " order by e." + register.orderColumn() + " desc, e.id desc";
    }

    private static String versions(Register register) {
        return "select v.entry_id, v.struck, v.reason, v.ended_by, v.ended_at, "
                + register.columns("p")
                + " from force.career_version v join force.officer o on o.id = v.officer_id"
                + " cross join lateral jsonb_populate_record(cast(null as force."
                + register.table()
                + "), v.entry) p where v.register = '"
                + register.table()
                + "'";
    }

    private static Person person(Row row) {
        return new Person(row.uuid(0), row.uuid(1), row.text(2), row.text(3), row.text(4));
    }

    private static CareerEntry entry(Register register, Row row) {
        return new CareerEntry(
                row.uuid(0),
                row.uuid(1),
                values(register, row, 5),
                row.text(2),
                row.instant(3),
                row.number(4));
    }

    private static CareerVersion version(Register register, Row row) {
        return new CareerVersion(
                row.uuid(0),
                values(register, row, 5),
                row.flag(1),
                row.text(2),
                row.text(3),
                row.instant(4));
    }

    private static Map<String, Object> values(Register register, Row row, int first) {
        Map<String, Object> values = new LinkedHashMap<>();
        int at = first;
        for (CareerField field : register.fields()) {
            int column = at++;
            if (row.value(column) != null) {
                values.put(
                        field.id(),
                        switch (field.type()) {
                            case DATE -> row.date(column);
                            case YEAR -> row.integer(column);
                            case DECIMAL -> row.decimal(column);
                            case UNIT -> row.uuid(column);
                            case TEXT, CHOICE -> row.text(column);
                        });
            }
        }
        return values;
    }
}
