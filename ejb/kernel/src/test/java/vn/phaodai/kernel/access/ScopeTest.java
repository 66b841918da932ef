package vn.phaodai.kernel.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class ScopeTest {

    private static final LocalDate TODAY = LocalDate.now(BusinessClock.ZONE);

    private TestDatabase database;
    private TestContainer container;
    private TestUnits units;
    private UnitTree tree;

    /** A repository. */
    static class Shapes {
        @PersistenceContext(unitName = "kernel")
        private EntityManager entityManager;

        long count(Scope scope) {
            return scope.query(
                            entityManager,
                            "select s.unit_id as id from kernel.unit_shape s where {scope:s.unit_id}")
                    .count();
        }

        void unmarked(Scope scope) {
            scope.query(entityManager, "select 1");
        }
    }

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        units = new TestUnits(database);
        database.update(
                "update kernel.unit_shape set valid_to = '2023-01-01' where unit_id = ?",
                units.q1201);
        container = new TestContainer(database);
        tree = container.get(Units.class).tree();
    }

    @AfterEach
    void close() {
        container.close();
        database.close();
    }

    @Test
    void isTheSubtreeOfToday() {
        Scope district = Callers.scope(tree, units.q01, TODAY);
        assertEquals(3, count(district));
        assertTrue(district.covers(units.q0102));
        assertFalse(district.covers(units.q12));
    }

    @Test
    void leavesOutWhatHasEndedForAllButTheTop() {
        assertEquals(1, count(Callers.scope(tree, units.q12, TODAY)));
        assertFalse(Callers.scope(tree, units.q12, TODAY).covers(units.q1201));
    }

    @Test
    void keepsWhatHasEndedForTheTop() {
        Scope city = Callers.scope(tree, units.city, TODAY);
        assertEquals(6, count(city));
        assertTrue(city.covers(units.q1201));
    }

    @Test
    void doesNotCoverWhatIsNoUnitEvenForTheTop() {
        assertFalse(Callers.scope(tree, units.city, TODAY).covers(UUID.randomUUID()));
        assertFalse(Callers.scope(tree, units.city, TODAY).covers(null));
    }

    @Test
    void ofSeveralTreesSeesItsOwnOnly() throws SQLException {
        UUID other = UUID.randomUUID();
        database.update(
                "insert into kernel.unit (id, code, valid_from) values (?, 'OTHER', '2021-01-01')",
                other);
        database.update(
                "insert into kernel.unit_shape (unit_id, valid_from, name, kind)"
                        + " values (?, '2021-01-01', 'Thành phố khác', 'CITY')",
                other);
        UnitTree two = new TestContainer(database).get(Units.class).tree();
        Scope city = Callers.scope(two, units.city, TODAY);
        assertFalse(city.covers(other));
        assertEquals(5, count(city));
    }

    @Test
    void ofNobodyIsNothing() {
        assertEquals(0, count(Scope.nothing()));
    }

    @Test
    void refusesAQueryThatNamesNoUnit() {
        Shapes shapes = container.get(Shapes.class);
        assertThrows(
                IllegalArgumentException.class,
                () -> container.run(() -> shapes.unmarked(Scope.everything())));
    }

    private long count(Scope scope) {
        Shapes shapes = container.get(Shapes.class);
        return container.call(() -> shapes.count(scope));
    }
}
