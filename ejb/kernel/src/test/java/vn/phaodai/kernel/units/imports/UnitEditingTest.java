package vn.phaodai.kernel.units.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class UnitEditingTest {

    private static final LocalDate THEN = LocalDate.of(2025, 7, 1);

    private TestDatabase database;
    private TestContainer container;
    private TestUnits units;
    private UnitEditing editing;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        units = new TestUnits(database);
        container = new TestContainer(database);
        editing = container.get(UnitEditing.class);
        container.as(TestCallers.seeing("admin", Set.of(Ids.next()), Role.ADMIN));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void createsRenamesMovesAndEnds() throws SQLException {
        UUID id = editing.create("Q12-02", " Phường  Mới ", UnitKind.WARD, units.q12, THEN);
        assertEquals("Phường Mới", tree().find(id, THEN).get().name());
        assertTrue(tree().find(id, THEN.minusDays(1)).isEmpty());
        editing.rename(id, THEN.plusDays(1), "Xã Mới", UnitKind.COMMUNE);
        editing.move(id, THEN.plusDays(2), units.q01);
        editing.end(id, THEN.plusDays(3));
        List<Unit> history = tree().history(id);
        assertEquals(3, history.size());
        assertEquals(units.q01, history.get(2).parentId());
        assertEquals(UnitKind.COMMUNE, history.get(2).kind());
        assertEquals(THEN.plusDays(3), history.get(2).validTo());
        assertEquals(4, database.number("select count(*) from kernel.audit_entry"));
    }

    @Test
    void correctsAShapeOfTheSameDayInPlace() {
        editing.rename(units.q0101, LocalDate.of(2021, 1, 1), "Phường Bến Thành", UnitKind.WARD);
        assertEquals(1, tree().history(units.q0101).size());
        editing.rename(units.q0101, LocalDate.of(2022, 1, 1), "Phường Bến Thành", UnitKind.WARD);
        assertEquals(1, tree().history(units.q0101).size());
    }

    @Test
    void refusesWhatCannotBe() {
        assertField("code", () -> editing.create("Q01", "X", UnitKind.WARD, units.city, THEN));
        assertField("code", () -> editing.create("a b", "X", UnitKind.WARD, units.city, THEN));
        assertField("name", () -> editing.create("N", "  ", UnitKind.WARD, units.city, THEN));
        assertField("kind", () -> editing.create("N", "X", null, units.city, THEN));
        assertField("parentId", () -> editing.create("N", "X", UnitKind.WARD, Ids.next(), THEN));
        assertField("parentId", () -> editing.move(units.city, THEN, units.q0101));
        assertField("parentId", () -> editing.move(units.q01, THEN, units.q01));
        assertThrows(NotFound.class, () -> editing.rename(Ids.next(), THEN, "X", UnitKind.WARD));
        assertThrows(BusinessException.class, () -> editing.end(units.q01, THEN));
        assertFalse(tree().find(units.q01, THEN).isEmpty());
    }

    @Test
    void findsUnitsWithoutDiacritics() {
        assertEquals(List.of("Q01-02"), codes("da kao"));
        assertEquals(List.of("Q01-02"), codes("Đa Kao"));
        assertEquals(List.of("Q01", "Q12"), codes("quan 1"));
        assertEquals(List.of("Q12-01"), codes("q12-01"));
        assertEquals(List.of("Q01-01", "Q01-02", "Q12-01"), codes("phuong"));
        assertEquals(List.of(), codes("  "));
        assertEquals(List.of(), codes("x%"));
    }

    private List<String> codes(String typed) {
        return tree().search(typed, THEN, 10).stream().map(Unit::code).toList();
    }

    private UnitTree tree() {
        return container.call(() -> container.get(Units.class).tree());
    }

    private static void assertField(String field, Runnable change) {
        assertEquals(field, assertThrows(InvalidInput.class, change::run).fields().get(0).field());
    }
}
