package vn.phaodai.kernel.units.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;
import vn.phaodai.kernel.units.UnitsChanged;
import vn.phaodai.kernel.units.UnitsEnding;

class UnitImportTest {

    private static final String HEADER = "code,name,parent_code,level,valid_from\n";
    private static final String FIRST =
            HEADER
                    + """
                    79,Thành phố,,CITY,2021-01-01
                    760,Quận 1,79,DISTRICT,2021-01-01
                    761,Quận 12,79,DISTRICT,2021-01-01
                    1,Phường 05,760,WARD,2021-01-01
                    2,Phường 13,760,WARD,2021-01-01
                    3,Xã Bình Mỹ,761,WARD,2021-01-01
                    4,Thị trấn Hóc Môn,761,WARD,2021-01-01
                    """;
    private static final String LATER =
            HEADER
                    + """
                    79,Thành phố,,CITY,2021-01-01
                    760,Quận 1,79,DISTRICT,2021-01-01
                    761,Quận 12,79,DISTRICT,2021-01-01
                    1,Phường 5,760,WARD,2025-01-01
                    3,Xã Bình Mỹ,760,WARD,2025-01-01
                    4,Thị trấn Hóc Môn,761,WARD,2025-01-01
                    5,Đặc khu Mới,79,WARD,2025-01-01
                    """;
    private static final LocalDate THEN = LocalDate.of(2025, 1, 1);

    private TestDatabase database;
    private TestContainer container;
    private UnitImport imports;

    @BeforeEach
    void open() {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        imports = container.get(UnitImport.class);
        become("admin");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void showsThenDoes() throws SQLException {
        UnitPreview preview = preview(FIRST, null);
        assertEquals(7, preview.of(UnitChange.What.ADDED).size());
        assertEquals(0, rows("unit"));
        imports.confirm(preview.id());
        assertEquals(7, rows("unit"));
        assertEquals(UnitKind.COMMUNE, unit("3", THEN).kind());
        assertEquals(UnitKind.TOWNSHIP, unit("4", THEN).kind());
        assertEquals(unit("760", THEN).id(), unit("1", THEN).parentId());
        assertEquals(8, rows("audit_entry"));
        assertEquals(1, container.fired(UnitsChanged.class).size());
    }

    @Test
    void changesNothingTheSecondTime() throws SQLException {
        apply(FIRST, null);
        UnitPreview again = preview(FIRST, null);
        assertTrue(again.isEmpty());
        assertEquals(7, again.unchanged());
        assertTrue(again.absent().isEmpty());
        long revision = database.number("select revision from kernel.unit_revision");
        imports.confirm(again.id());
        assertEquals(revision, database.number("select revision from kernel.unit_revision"));
    }

    @Test
    void takesAWorkbookFromPreviewToConfirmation() throws SQLException {
        imports.confirm(imports.preview("units.xlsx", workbook(FIRST), null).id());
        assertEquals(7, rows("unit"));
        UnitPreview asking = imports.preview("later.xlsx", workbook(LATER), null);
        assertEquals(asking, imports.get(asking.id()));
        UnitPreview ending = imports.previewEnding(asking.id(), THEN);
        assertEquals(List.of("2"), codes(ending, UnitChange.What.ENDED));
        imports.confirm(ending.id());
        assertTrue(find("2", THEN).isEmpty());
        assertEquals(UnitKind.SPECIAL_ZONE, unit("5", THEN).kind());
    }

    /** The same with an empty row in it, as people make them. */
    private static byte[] workbook(String file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> lines = file.lines().toList();
        List<SheetColumn> header =
                Stream.of(lines.get(0).split(",")).map(name -> SheetColumn.text(name, 20)).toList();
        try (XlsxWriter xlsx = new XlsxWriter(out)) {
            xlsx.sheet("Units", header).row();
            lines.stream().skip(1).forEach(line -> xlsx.row((Object[]) line.split(",")));
        }
        return out.toByteArray();
    }

    @Test
    void asksWhatBecomesOfUnitsThatALaterStateLeavesOut() {
        apply(FIRST, null);
        UnitPreview open = preview(LATER, null);
        assertEquals(List.of("2"), open.absent());
        assertEquals(THEN, open.suggestedEnd());
        UnitPreview ending = imports.previewEnding(open.id(), THEN);
        assertEquals(List.of("2"), codes(ending, UnitChange.What.ENDED));
        assertEquals(List.of("5"), codes(ending, UnitChange.What.ADDED));
        assertEquals(List.of("1"), codes(ending, UnitChange.What.RENAMED));
        assertEquals(List.of("3"), codes(ending, UnitChange.What.MOVED));
        assertEquals("Phường 05", ending.of(UnitChange.What.RENAMED).get(0).before().name());
        imports.confirm(ending.id());
        assertTrue(find("2", THEN).isEmpty());
        assertFalse(find("2", THEN.minusDays(1)).isEmpty());
        assertEquals("Phường 05", unit("1", THEN.minusDays(1)).name());
        assertEquals("Phường 5", unit("1", THEN).name());
        assertEquals(unit("761", THEN).id(), unit("3", THEN.minusDays(1)).parentId());
        assertEquals(unit("760", THEN).id(), unit("3", THEN).parentId());
        assertEquals(UnitKind.SPECIAL_ZONE, unit("5", THEN).kind());
        assertTrue(preview(LATER, THEN).isEmpty());
        assertTrue(preview(FIRST, null).isEmpty());
    }

    @Test
    void keepsWhatIsLeftOutWhenNoDayIsGiven() {
        apply(FIRST, null);
        apply(LATER, null);
        assertFalse(find("2", THEN.plusYears(1)).isEmpty());
    }

    @Test
    void usesACodeAgainAfterItsUnitEnded() {
        apply(FIRST, null);
        apply(LATER, THEN);
        UUID before = unit("2", THEN.minusDays(1)).id();
        apply(LATER + "2,Phường Mới,760,WARD,2025-07-01\n", null);
        assertFalse(before.equals(unit("2", LocalDate.of(2025, 7, 1)).id()));
        assertRefused(LATER + "2,Phường Mới,760,WARD,2025-03-01\n", "error.unitImport.overlap");
    }

    @Test
    void refusesAPreviewOfATreeThatHasChanged() {
        apply(FIRST, null);
        UUID stale = preview(LATER, THEN).id();
        apply(LATER, THEN);
        assertConflict("error.unitImport.stale", stale);
    }

    @Test
    void isConfirmedOnceByWhoeverMadeIt() {
        UUID id = preview(FIRST, null).id();
        become("other");
        assertThrows(NotFound.class, () -> imports.confirm(id));
        become("admin");
        imports.confirm(id);
        assertConflict("error.unitImport.applied", id);
        assertThrows(NotFound.class, () -> imports.confirm(Ids.next()));
    }

    @Test
    void letsCapabilitiesWarnAndForbid() throws SQLException {
        apply(FIRST, null);
        Staff staff = container.put(Staff.class, new Staff());
        UnitPreview preview = preview(LATER, THEN);
        assertEquals("strength.people", preview.remarks().get(0).key());
        assertFalse(preview.isForbidden());
        staff.forbids = true;
        assertTrue(imports.get(preview.id()).isForbidden());
        assertConflict("error.unitImport.forbidden", preview.id());
        assertEquals(7, rows("unit"));
    }

    /** A capability with people in the units. */
    static class Staff {
        boolean forbids;

        void hear(@Observes UnitsEnding event) {
            for (UUID each : event.unitIds()) {
                if (forbids) {
                    event.veto(each, "strength.people", "12");
                } else {
                    event.warn(each, "strength.people", "12");
                }
            }
        }
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("code,name\n1,A\n", "error.unitImport.header", 1),
                Arguments.of(
                        "name,code,parent_code,level,valid_from\nA,1,,CITY,2021-01-01\n",
                        "error.unitImport.header",
                        1),
                Arguments.of(HEADER, "error.unitImport.empty", 0),
                Arguments.of(HEADER + "1,A,,CITY,2021-02-30\n", "error.unitImport.date", 2),
                Arguments.of(HEADER + "1,A,,CITY,01/02/2021\n", "error.unitImport.date", 2),
                Arguments.of(HEADER + "1,A,,CITY,\n", "error.unitImport.date", 2),
                Arguments.of(HEADER + "1,A,,CITY,99999-01-01\n", "error.unitImport.date", 2),
                Arguments.of(
                        FIRST + "9,Phường X,999,WARD,2021-01-01\n", "error.unitImport.parent", 9),
                Arguments.of(
                        HEADER + "1,A,,CITY,2021-01-01\n2,B,1,DISTRICT,2020-12-31\n",
                        "error.unitImport.parent",
                        3),
                Arguments.of(
                        FIRST + "1,Phường Y,760,WARD,2024-01-01\n", "error.unitImport.twice", 9),
                Arguments.of(
                        HEADER + "1,A,2,WARD,2021-01-01\n2,B,1,WARD,2021-01-01\n",
                        "error.unitImport.cycle",
                        2),
                Arguments.of(HEADER + "1,A,1,WARD,2021-01-01\n", "error.unitImport.cycle", 2),
                Arguments.of(HEADER + "1, ,,CITY,2021-01-01\n", "error.unitImport.name", 2),
                Arguments.of(HEADER + "1,,,CITY,2021-01-01\n", "error.unitImport.name", 2),
                Arguments.of(HEADER + "1,A,,PROVINCE,2021-01-01\n", "error.unitImport.level", 2),
                Arguments.of(HEADER + "'1;--,A,,CITY,2021-01-01\n", "error.unitImport.code", 2),
                Arguments.of(HEADER + ",A,,CITY,2021-01-01\n", "error.unitImport.code", 2),
                Arguments.of(HEADER + "1,A,,CITY\n", "error.unitImport.columns", 2),
                Arguments.of(HEADER + "1,A,,CITY,2021-01-01,x\n", "error.unitImport.columns", 2));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void refusesAWrongFileWhole(String file, String key, int line) throws SQLException {
        InvalidInput refused = assertRefused(file, key);
        if (line > 0) {
            assertTrue(
                    refused.fields().stream()
                            .anyMatch(
                                    each ->
                                            each.key().equals(key)
                                                    && each.args().get(0).equals(line)),
                    () -> refused.fields().toString());
        }
        assertEquals(0, rows("unit"));
        assertEquals(0, rows("unit_import"));
    }

    @Test
    void refusesWhatIsNotUtf8WithItsLine() {
        byte[] latin =
                FIRST.replace("Thị trấn", "Thi trân").getBytes(Charset.forName("windows-1252"));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> imports.preview("x.csv", latin, null));
        assertEquals("error.unitImport.utf8", refused.key());
        assertEquals(2, refused.args()[0]);
    }

    @Test
    void refusesMoreThanFiveMegabytes() {
        byte[] big = new byte[5 * 1024 * 1024 + 1];
        assertEquals(
                "error.unitImport.size",
                assertThrows(InvalidInput.class, () -> imports.preview("x.csv", big, null)).key());
    }

    @Test
    void takesByteOrderMarkCrLfQuotesAndHeaderInAnyCase() {
        String file =
                "\uFEFF"
                        + "Code,NAME,parent_code,Level,valid_from\r\n"
                        + "79,\"Thành phố \"\"X\"\", cũ\",,city,2021-01-01\r\n"
                        + "\r\n"
                        + "1,Phươ\u0300ng  Một ,79,WARD,2021-01-01";
        apply(file, null);
        assertEquals("Thành phố \"X\", cũ", unit("79", THEN).name());
        assertEquals("Phường Một", unit("1", THEN).name());
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                preview(
                                        HEADER + "1,,,CITY,x\n2,B,9,WARD,2021-01-01\n3,C,,Y,z\n",
                                        null));
        assertEquals(4, refused.fields().size(), () -> refused.fields().toString());
    }

    @Test
    void refusesToEndAUnitUnderWhichOthersGoOn() {
        apply(FIRST, null);
        String without760 = LATER.replace("760,Quận 1,79,DISTRICT,2021-01-01\n", "");
        InvalidInput refused = assertThrows(InvalidInput.class, () -> preview(without760, THEN));
        assertTrue(
                refused.fields().stream()
                        .anyMatch(each -> each.key().equals("error.unitImport.orphan")));
    }

    @ParameterizedTest
    @CsvSource({
        "WARD, Phường 1, WARD",
        "WARD, Xã Đa Phước, COMMUNE",
        "WARD, THỊ TRẤN Củ Chi, TOWNSHIP",
        "ward, Công an xã Bình Mỹ, COMMUNE",
        "WARD, Đặc khu Côn Đảo, SPECIAL_ZONE",
        "WARD, Xảo Quyệt, WARD",
        "COMMUNE, Phường 1, COMMUNE",
        "POST, Đồn 1, POST",
    })
    void derivesTheKindFromLevelAndName(String level, String name, UnitKind kind) {
        assertEquals(kind, UnitFile.kind(level, name));
    }

    private UnitPreview preview(String file, LocalDate endOn) {
        return imports.preview("units.csv", file.getBytes(StandardCharsets.UTF_8), endOn);
    }

    private void apply(String file, LocalDate endOn) {
        imports.confirm(preview(file, endOn).id());
    }

    private InvalidInput assertRefused(String file, String key) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> preview(file, null));
        assertTrue(
                refused.key().equals(key)
                        || refused.fields().stream().anyMatch(each -> each.key().equals(key)),
                () -> refused.key() + " " + refused.fields());
        return refused;
    }

    private void assertConflict(String key, UUID id) {
        assertEquals(key, assertThrows(BusinessException.class, () -> imports.confirm(id)).key());
    }

    private static List<String> codes(UnitPreview preview, UnitChange.What what) {
        return preview.of(what).stream().map(UnitChange::code).toList();
    }

    private java.util.Optional<Unit> find(String code, LocalDate day) {
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        return tree.findByCode(code, day);
    }

    private Unit unit(String code, LocalDate day) {
        return find(code, day).orElseThrow();
    }

    private long rows(String table) throws SQLException {
        return database.number("select count(*) from kernel." + table);
    }

    private void become(String username) {
        container.as(TestCallers.seeing(username, Set.of(Ids.next()), Role.ADMIN));
    }
}
