package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.notices.NoticeRow;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.sheet.SheetLimits;
import vn.phaodai.kernel.sheet.SheetReader;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class StandbyImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TET = LocalDate.of(2027, 2, 5);
    private static final String HEADER =
            "Đơn vị;Từ ngày;Đến ngày;Mức (50 hoặc 100);\"Đợt cao điểm, ngày lễ\";Căn cứ;Đã bãi bỏ ngày\n";
    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private TestDatabase database;
    private TestUnits units;
    private TestContainer container;
    private TestClock clock;
    private TestImports steps;
    private Imports imports;
    private Standbys standbys;
    private Caller city;
    private Caller district;
    private Caller ward;
    private Caller elsewhere;
    private Caller hr;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel", "force");
        units = new TestUnits(database);
        container = new TestContainer(database);
        clock = new TestClock();
        clock.set(TODAY);
        container.put(BusinessClock.class, clock);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        city = TestCallers.of("leader", tree, units.city, Role.LEADERSHIP);
        district = TestCallers.of("commander.q1", tree, units.q01, Role.DISTRICT_COMMANDER);
        ward = TestCallers.of("ward.q1", tree, units.q0101, Role.WARD_COMMANDER);
        elsewhere = TestCallers.of("commander.q12", tree, units.q12, Role.DISTRICT_COMMANDER);
        hr = TestCallers.of("hr", tree, units.city, Role.HR);
        container.put(ImportTarget.class, container.get(StandbyImport.class));
        steps = new TestImports(container);
        imports = container.get(Imports.class);
        standbys = container.get(Standbys.class);
        container.as(district);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesEveryOrderAndTellsTheCommandersBelow() throws SQLException {
        UUID job =
                upload(
                        "Q01;05/02/2027;12/02/2027;100;Tết Đinh Mùi;01/KH-CAQ;\n"
                                + "Phường Bến Nghé, Quận 1;2027-04-30;2027-05-02;50 %;Dịp lễ;02/KH-CAQ;\n");
        assertEquals(List.of(), steps.problems(job));
        assertEquals(List.of(), orders(), "a preview orders nothing");
        assertEquals(List.of(), heard(ward));
        container.as(district);
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(
                List.of(
                        "Phường Bến Nghé 2027-04-30 2027-05-02 50 Dịp lễ 02/KH-CAQ commander.q1",
                        "Quận 1 2027-02-05 2027-02-12 100 Tết Đinh Mùi 01/KH-CAQ commander.q1"),
                orders());
        assertEquals(List.of("notice.standby.ordered", "notice.standby.ordered"), heard(ward));
        assertEquals(List.of(), heard(elsewhere));
        assertEquals(
                2,
                database.number(
                        "select count(*) from kernel.audit_entry where object_type = 'standby'"
                                + " and action = 'CREATE' and who = 'commander.q1'"));
    }

    @Test
    void tellsEveryCellThatIsWrongAndStoresNothing() {
        UUID job =
                upload(
                        "Q01;05/02/2027;12/02/2027;100;Tết Đinh Mùi;01/KH-CAQ;\n"
                                + "Q99;05/02/2027;12/02/2027;100;Tết;01/KH-CAQ;\n"
                                + "Q01;31/02/2027;hôm sau;75;Tết;01/KH-CAQ;ngày kia\n"
                                + "Q01;12/02/2027;05/02/2027;100;Tết;01/KH-CAQ;\n"
                                + "Q01;01/01/2027;01/06/2027;nửa;Tết;01/KH-CAQ;\n"
                                + ";;;;;;01/01/2027\n"
                                + "Q01;05/02/2027;12/02/2027;100;"
                                + "x".repeat(201)
                                + ";"
                                + "y".repeat(201)
                                + ";\n"
                                + "q01;05/02/2027;12/02/2027;100;TẾT ĐINH MÙI;khác;\n");
        assertEquals(
                List.of(
                        "3 unit import.cell.choice",
                        "4 firstDay import.cell.date",
                        "4 lastDay import.cell.date",
                        "4 percent error.standby.percent",
                        "4 liftedOn import.cell.date",
                        "5 lastDay error.roster.days",
                        "6 percent error.standby.percent",
                        "6 lastDay error.roster.days",
                        "7 unit import.cell.required",
                        "7 firstDay import.cell.required",
                        "7 lastDay import.cell.required",
                        "7 percent import.cell.required",
                        "7 occasion import.cell.required",
                        "7 source import.cell.required",
                        "8 occasion import.cell.tooLong",
                        "8 source import.cell.tooLong",
                        "9 occasion import.cell.twice"),
                steps.problems(job));
        assertThrows(BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(List.of(), orders());
        steps.store(job, ImportMode.GOOD_ROWS);
        assertEquals(1, orders().size());
    }

    @Test
    void refusesAFileThatIsNoSheet() {
        assertThrows(
                BusinessException.class,
                () -> steps.upload(StandbyImport.KIND, new byte[] {0x50, 0x4b, 3, 4, 0, 0, 1}));
        assertThrows(
                BusinessException.class,
                () -> steps.upload(StandbyImport.KIND, "Ai;Khi nào\nQ01;mai\n"));
    }

    @Test
    void changesAndLiftsNoOrderThatStands() {
        standbys.order(order(units.q01, 100, "Tết Đinh Mùi", "01/KH-CAQ"));
        List<String> before = orders();
        UUID job =
                upload(
                        "Q01;05/02/2027;12/02/2027;100;tết đinh mùi;01/KH-CAQ;\n"
                                + "Q01;05/02/2027;12/02/2027;100;Tết Đinh Mùi;99/KH-CAQ;\n"
                                + "Q01;05/02/2027;12/02/2027;100;Tết Đinh Mùi;01/KH-CAQ;20/11/2026\n");
        assertEquals(
                List.of("3 source import.standby.source", "4 liftedOn import.standby.lift"),
                steps.problems(job));
        assertEquals(
                List.of(ImportOutcome.SAME, ImportOutcome.WRONG, ImportOutcome.WRONG),
                steps.outcomes(job));
        assertEquals(before, orders());
    }

    @Test
    void doesNotStoreWhatSomebodyElseOrderedMeanwhile() {
        UUID job = upload("Q01;05/02/2027;12/02/2027;100;Tết Đinh Mùi;01/KH-CAQ;\n");
        standbys.order(order(units.q01, 100, "Tết Đinh Mùi", "01/KH-CAQ"));
        assertThrows(BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(1, orders().size());
    }

    @Test
    void isForThoseWhoOrderAndTheirUnits() {
        String row = "Q01;05/02/2027;12/02/2027;100;Tết Đinh Mùi;01/KH-CAQ;\n";
        for (Caller below : List.of(ward, elsewhere)) {
            container.as(below);
            assertEquals(List.of("2 unit import.cell.choice"), steps.problems(upload(row)));
            assertThrows(NotFound.class, () -> standbys.export(units.q01, WORDS, sink()));
        }
        container.as(hr);
        assertThrows(NotAllowed.class, () -> upload(row));
        container.as(city);
        UUID job = upload(row);
        assertEquals(List.of(), steps.problems(job));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(List.of("Q01"), codes(sheet(null)));
        container.as(hr);
        assertEquals(List.of("Q01"), codes(sheet(units.city)));
        assertEquals(List.of(), codes(sheet(units.q12)));
        container.as(ward);
        assertEquals(1, standbys.count(Map.of()), "what is ordered above holds here");
        assertEquals(List.of(), codes(sheet(null)), "and is theirs who gave it");
        container.as(elsewhere);
        assertEquals(List.of(), codes(sheet(null)));
    }

    @Test
    void theSheetThatGoesOutComesBackAndChangesNothing() throws SQLException {
        UUID lifted = standbys.order(order(units.q01, 50, "Bầu cử", "03/KH-CAQ"));
        clock.set(TODAY.plusDays(2));
        standbys.lift(lifted);
        standbys.order(order(units.q01, 50, "Bầu cử", "04/KH-CAQ"));
        standbys.order(order(units.q0101, 100, "Tết; \"cao điểm\"", "=05/KH-CAP"));
        List<String> before = orders();
        List<String> told = heard(ward);
        container.as(district);
        byte[] sheet = sheet(null);
        UUID job = steps.upload(StandbyImport.KIND, sheet);
        assertEquals(List.of(), steps.problems(job));
        assertEquals(
                List.of(ImportOutcome.SAME, ImportOutcome.SAME, ImportOutcome.SAME),
                steps.outcomes(job));
        assertThrows(BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(before, orders());
        assertEquals(told, heard(ward));
        assertEquals(
                "commander.q1 [null, \"3\"]",
                database.text(
                        "select who || ' ' || (changes ->> 'rows') from kernel.audit_entry"
                                + " where action = 'EXPORT' and object_type = 'standbys'"));
    }

    private static StandbyDraft order(UUID unit, int percent, String occasion, String source) {
        return new StandbyDraft(unit, TET, TET.plusDays(7), percent, occasion, source);
    }

    private UUID upload(String rows) {
        return steps.upload(StandbyImport.KIND, HEADER + rows);
    }

    private static ByteArrayOutputStream sink() {
        return new ByteArrayOutputStream();
    }

    private byte[] sheet(UUID unit) {
        ByteArrayOutputStream out = sink();
        standbys.export(unit, WORDS, out);
        return out.toByteArray();
    }

    /** Codes of the units in the first column. */
    private static List<String> codes(byte[] sheet) {
        List<String> found = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(sheet, SheetLimits.USUAL)) {
            reader.next();
            reader.forEachRemaining(row -> found.add(row.cell(0).text().split(" ")[0]));
        }
        return found;
    }

    private List<String> orders() {
        container.as(city);
        List<String> found =
                standbys.list(PageRequest.first()).items().stream()
                        .map(
                                each ->
                                        String.join(
                                                " ",
                                                each.unit(),
                                                each.firstDay().toString(),
                                                each.lastDay().toString(),
                                                Integer.toString(each.percent()),
                                                each.occasion(),
                                                each.source(),
                                                each.madeBy()))
                        .toList();
        container.as(district);
        return found;
    }

    private List<String> heard(Caller reader) {
        container.as(reader);
        return container.get(Notices.class).mine(PageRequest.first()).items().stream()
                .map(NoticeRow::textKey)
                .toList();
    }
}
