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
import vn.phaodai.kernel.units.UnitChanging;
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
        UUID id = create("Q12-02", " Phường  Mới ", UnitKind.WARD, units.q12, THEN);
        assertEquals("Phường Mới", tree().find(id, THEN).get().name());
        assertTrue(tree().find(id, THEN.minusDays(1)).isEmpty());
        rename(id, THEN.plusDays(1), "Xã Mới", UnitKind.COMMUNE);
        move(id, THEN.plusDays(2), units.q01);
        end(id, THEN.plusDays(3));
        List<Unit> history = tree().history(id);
        assertEquals(3, history.size());
        assertEquals(units.q01, history.get(2).parentId());
        assertEquals(UnitKind.COMMUNE, history.get(2).kind());
        assertEquals(THEN.plusDays(3), history.get(2).validTo());
        assertEquals(4, database.number("select count(*) from kernel.audit_entry"));
    }

    @Test
    void correctsAShapeOfTheSameDayInPlace() {
        rename(units.q0101, LocalDate.of(2021, 1, 1), "Phường Bến Thành", UnitKind.WARD);
        assertEquals(1, tree().history(units.q0101).size());
        rename(units.q0101, LocalDate.of(2022, 1, 1), "Phường Bến Thành", UnitKind.WARD);
        assertEquals(1, tree().history(units.q0101).size());
    }

    @Test
    void refusesWhatCannotBe() {
        assertField("code", () -> create("Q01", "X", UnitKind.WARD, units.city, THEN));
        assertField("code", () -> create("a b", "X", UnitKind.WARD, units.city, THEN));
        assertField("name", () -> create("N", "  ", UnitKind.WARD, units.city, THEN));
        assertField("kind", () -> create("N", "X", null, units.city, THEN));
        assertField("parentId", () -> create("N", "X", UnitKind.WARD, Ids.next(), THEN));
        assertField("parentId", () -> move(units.city, THEN, units.q0101));
        assertField("parentId", () -> move(units.q01, THEN, units.q01));
        assertThrows(NotFound.class, () -> rename(Ids.next(), THEN, "X", UnitKind.WARD));
        assertThrows(BusinessException.class, () -> end(units.q01, THEN));
        assertFalse(tree().find(units.q01, THEN).isEmpty());
    }

    @Test
    void showsWhatAChangeWouldBeAndStoresNothing() throws SQLException {
        UnitEditPreview moved =
                editing.preview(
                        UnitEdit.reshape(
                                units.q0101, THEN, "Xã Bến Nghé", UnitKind.COMMUNE, units.q12));
        assertEquals(UnitChange.What.RENAMED_AND_MOVED, moved.change().what());
        assertEquals(
                new UnitChange.Shape("Phường Bến Nghé", UnitKind.WARD, "Q01"),
                moved.change().before());
        assertEquals(
                new UnitChange.Shape("Xã Bến Nghé", UnitKind.COMMUNE, "Q12"),
                moved.change().after());
        assertEquals(0, moved.unitsBelow());
        assertEquals(2, editing.preview(UnitEdit.move(units.q01, THEN, null)).unitsBelow());
        UnitEditPreview added =
                editing.preview(UnitEdit.create("N", " Đội  Mới ", UnitKind.POST, units.q12, THEN));
        assertEquals(UnitChange.What.ADDED, added.change().what());
        assertEquals("Đội Mới", added.change().after().name());
        UnitEditPreview ended = editing.preview(UnitEdit.end(units.q1201, THEN));
        assertEquals(UnitChange.What.ENDED, ended.change().what());
        assertEquals("Phường Thạnh Xuân", ended.change().before().name());
        assertFalse(ended.forbidden());
        assertEquals(0, database.number("select count(*) from kernel.audit_entry"));
        assertEquals(6, database.number("select count(*) from kernel.unit_shape"));
    }

    @Test
    void tellsUntilWhenAChangeLastsAndThatItIsInThePast() {
        rename(units.q0101, THEN.plusYears(9), "Phường Sau Này", UnitKind.WARD);
        UnitEditPreview preview =
                editing.preview(UnitEdit.rename(units.q0101, THEN, "Phường Mới", UnitKind.WARD));
        assertEquals(THEN.plusYears(9), preview.until());
        assertEquals(
                List.of("warning.unit.past"),
                preview.warnings().stream().map(UnitChanging.Warning::key).toList());
    }

    @Test
    void saysWhatStandsInTheWayOfAnEnd() {
        UnitEditPreview preview = editing.preview(UnitEdit.end(units.q01, THEN));
        assertTrue(preview.forbidden());
        assertEquals("error.unit.hasChildren", preview.obstacles().get(0).key());
        create("Q12-09", "Phường Sau Này", UnitKind.WARD, units.q1201, THEN.plusYears(1));
        assertTrue(editing.preview(UnitEdit.end(units.q1201, THEN)).forbidden());
        assertThrows(BusinessException.class, () -> end(units.q1201, THEN));
    }

    @Test
    void refusesAChangeOfATreeThatIsNoLongerTheOneSeen() {
        UnitEdit edit = UnitEdit.rename(units.q0101, THEN, "Phường Mới", UnitKind.WARD);
        long seen = editing.preview(edit).revision();
        rename(units.q0102, THEN, "Phường Khác", UnitKind.WARD);
        assertEquals(
                BusinessException.Kind.STALE,
                assertThrows(BusinessException.class, () -> editing.apply(edit, seen)).kind());
        assertEquals("Phường Bến Nghé", tree().find(units.q0101, THEN).get().name());
        editing.apply(edit, editing.preview(edit).revision());
        assertEquals("Phường Mới", tree().find(units.q0101, THEN).get().name());
    }

    @Test
    void refusesAParentThatEndsBefore() {
        UUID brief = create("Q99", "Quận Tạm", UnitKind.DISTRICT, units.city, THEN);
        end(brief, THEN.plusMonths(1));
        assertField("parentId", () -> move(units.q0101, THEN, brief));
        assertField("parentId", () -> create("N", "X", UnitKind.WARD, brief, THEN));
    }

    @Test
    void refusesWhatChangesNothing() {
        assertField(
                "name",
                () ->
                        editing.preview(
                                UnitEdit.rename(
                                        units.q0101, THEN, "Phường Bến Nghé", UnitKind.WARD)));
        assertField("parentId", () -> editing.preview(UnitEdit.move(units.q0101, THEN, units.q01)));
        end(units.q1201, THEN);
        assertField("endOn", () -> editing.preview(UnitEdit.end(units.q1201, THEN)));
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

    private UUID create(String code, String name, UnitKind kind, UUID parent, LocalDate from) {
        return editing.apply(UnitEdit.create(code, name, kind, parent, from), null);
    }

    private void rename(UUID id, LocalDate from, String name, UnitKind kind) {
        editing.apply(UnitEdit.rename(id, from, name, kind), null);
    }

    private void move(UUID id, LocalDate from, UUID parent) {
        editing.apply(UnitEdit.move(id, from, parent), null);
    }

    private void end(UUID id, LocalDate on) {
        editing.apply(UnitEdit.end(id, on), null);
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
