package vn.phaodai.kernel.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.TestDatabase;

/** What the database itself refuses about units. */
class UnitTablesTest {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.of("kernel");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void refusesTwoOverlappingShapesOfAUnit() throws SQLException {
        UUID unit = unit("A", "2020-01-01", null);
        shape(unit, "2020-01-01", "2022-01-01");
        assertState("23P01", () -> shape(unit, "2021-12-31", null));
        shape(unit, "2022-01-01", null);
    }

    @Test
    void letsACodeBeUsedAgainButNotTwiceAtATime() throws SQLException {
        unit("A", "2020-01-01", "2022-01-01");
        assertState("23P01", () -> unit("A", "2021-06-01", null));
        unit("A", "2022-01-01", null);
    }

    @Test
    void refusesNamesThatAreBlankOrNotComposed() throws SQLException {
        UUID unit = unit("A", "2020-01-01", null);
        String sql =
                "insert into kernel.unit_shape (unit_id, valid_from, name, kind) values (?, '2020-01-01', ?, 'WARD')";
        assertState("23514", () -> database.update(sql, unit, " "));
        assertState("23514", () -> database.update(sql, unit, "Phươ\u0300ng"));
    }

    @Test
    void countsRevisions() throws SQLException {
        long before = database.number("select revision from kernel.unit_revision");
        unit("A", "2020-01-01", null);
        assertEquals(before + 1, database.number("select revision from kernel.unit_revision"));
    }

    @Test
    void tellsTheUnitsOfADay() throws SQLException {
        UUID unit = unit("A", "2020-01-01", "2023-01-01");
        shape(unit, "2020-01-01", "2022-01-01");
        shape(unit, "2022-01-01", "2023-01-01");
        assertEquals(1, database.number("select count(*) from kernel.unit_at('2022-01-01')"));
        assertEquals(0, database.number("select count(*) from kernel.unit_at('2023-01-01')"));
        assertEquals(0, database.number("select count(*) from kernel.unit_at('2019-12-31')"));
    }

    private UUID unit(String code, String from, String to) throws SQLException {
        UUID id = Ids.next();
        database.update(
                "insert into kernel.unit (id, code, valid_from, valid_to) values (?, ?, ?::date, ?::date)",
                id,
                code,
                from,
                to);
        return id;
    }

    private void shape(UUID unit, String from, String to) throws SQLException {
        database.update(
                "insert into kernel.unit_shape (unit_id, valid_from, valid_to, name, kind)"
                        + " values (?, ?::date, ?::date, 'Phường Một', 'WARD')",
                unit,
                from,
                to);
    }

    private interface Change {
        void run() throws SQLException;
    }

    private static void assertState(String state, Change change) {
        assertEquals(state, assertThrows(SQLException.class, change::run).getSQLState());
    }
}
