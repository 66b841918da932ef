package vn.phaodai.force.career;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.force.ListExports;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.approval.FourEyes;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;

class LeaveImportTest {

    private static final String HEADER =
            "Số hiệu;Họ và tên cán bộ;Loại nghỉ;Ngày đầu;Ngày cuối;Nơi nghỉ;Trạng thái\n";
    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private ForceFixture force;
    private TestImports steps;
    private Imports imports;
    private Leaves leaves;
    private LeaveRegister register;
    private ListExports exports;
    private LocalDate monday;
    private UUID an;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.get(LeaveApproval.class);
        force.container.get(LeaveFile.class);
        force.container.put(ImportTarget.class, force.container.get(LeaveImport.class));
        steps = new TestImports(force.container);
        imports = force.container.get(Imports.class);
        leaves = force.container.get(Leaves.class);
        register = force.container.get(LeaveRegister.class);
        exports = force.container.get(ListExports.class);
        an = force.join("Nguyễn Văn An", force.units.q0101);
        force.join("Trần Văn Bình", force.units.q0101);
        force.join("Lê Thị Chi", force.units.q1201);
        monday =
                Stream.of(
                                force.today.withDayOfYear(1).withMonth(3),
                                force.today.withDayOfYear(1).withMonth(9),
                                force.today.withDayOfYear(1).withMonth(3).plusYears(1))
                        .map(day -> day.plusDays(6).with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
                        .filter(day -> day.isAfter(force.today))
                        .findFirst()
                        .orElseThrow();
        force.container.as(force.q01);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void everyRowAsksForLeaveThatAnotherPersonApproves() throws SQLException {
        UUID job =
                upload(
                        row("000-001", "ANNUAL", 0, 4, "Bến Tre", "")
                                + row("000-002", "Nghỉ việc riêng", 0, 0, "", "Chờ duyệt"));
        assertEquals(List.of(), steps.problems(job));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        LeaveRow leave = leaves.list(an).get(0);
        assertEquals(LeaveState.REQUESTED, leave.state());
        assertEquals(5, leave.workingDays());
        assertEquals("commander.q1", leave.madeBy());
        FourEyes fourEyes = force.container.get(FourEyes.class);
        assertEquals("commander.q1", fourEyes.get(leave.proposalId()).proposerName());
        assertThrows(NotAllowed.class, () -> fourEyes.approve(leave.proposalId()));
        force.container.as(force.hr);
        fourEyes.approve(leave.proposalId());
        assertEquals(LeaveState.APPROVED, leaves.list(an).get(0).state());
        assertEquals(2, register.count(Map.of()));
        assertEquals(
                2,
                force.database.number(
                        "select count(*) from kernel.audit_entry where object_type = 'leave'"
                                + " and action = 'CREATE' and who = 'commander.q1'"));
    }

    @Test
    void tellsEveryCellThatIsWrongAndStoresNothing() {
        leaves.requestFor(an, draft("PERSONAL", 0, 4));
        UUID job =
                upload(
                        row("000-003", "ANNUAL", 0, 1, "", "")
                                + row("999-999", "ANNUAL", 0, 1, "", "")
                                + row("000-001", "ANNUAL", 3, 6, "", "")
                                + row("000-001", "Nghỉ hè", 10, 9, "", "")
                                + row("000-001", "SICK", 20, 20, "", "Đã duyệt")
                                + row("000-002", "ANNUAL", 0, 40, "", "")
                                + row("000-002", "SICK", 0, 500, "", "")
                                + row("000-002", "SICK", 50, 51, "x".repeat(301), "")
                                + row("000-002", "SICK", 60, 62, "", "")
                                + row("000-002", "PERSONAL", 62, 63, "", "")
                                + "000-002;Ai khác;SICK;31/2/2027;;;Nghỉ\n"
                                + "000-002;;ANNUAL;"
                                + VietnameseText.day(force.today.minusDays(1))
                                + ";"
                                + VietnameseText.day(force.today)
                                + ";;\n");
        assertEquals(
                List.of(
                        "2 serviceNumber import.career.noOfficer",
                        "3 serviceNumber import.career.noOfficer",
                        "4 firstDay error.leave.overlap",
                        "5 kind import.cell.choice",
                        "5 lastDay error.period.empty",
                        "6 state import.leave.approval",
                        "7 lastDay error.leave.balance",
                        "8 lastDay error.career.far",
                        "9 place import.cell.tooLong",
                        "11 firstDay error.leave.overlap",
                        "12 firstDay import.cell.date",
                        "12 lastDay import.cell.required",
                        "12 state import.cell.choice",
                        "12 officerName import.career.otherName",
                        "13 firstDay error.leave.past"),
                steps.problems(job));
        assertThrows(RuntimeException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(1, register.count(Map.of()));
    }

    @Test
    void theYearlyLeaveOfAnOfficerIsCountedOverTheWholeSheet() {
        int left = leaves.balance(an, monday.getYear()).left();
        assertTrue(left >= 10, "left " + left);
        StringBuilder rows = new StringBuilder();
        int weeks = left / 5 + 2;
        for (int week = 0; week < weeks; week++) {
            rows.append(row("000-001", "ANNUAL", 7 * week, 7 * week + 4, "", ""));
        }
        UUID job = upload(rows.toString());
        List<String> wrong = steps.problems(job);
        assertTrue(wrong.contains((weeks + 1) + " lastDay error.leave.balance"), wrong::toString);
        assertTrue(
                wrong.stream().allMatch(each -> each.endsWith("lastDay error.leave.balance")),
                wrong::toString);
    }

    @Test
    void theRegisterThatGoesOutComesBackUnchanged() {
        leaves.requestFor(an, draft("ANNUAL", 0, 4));
        UUID returned = leaves.requestFor(an, draft("SICK", 10, 11));
        LeaveRow row =
                leaves.list(an).stream()
                        .filter(each -> each.id().equals(returned))
                        .findFirst()
                        .orElseThrow();
        force.container.as(force.hr);
        force.container.get(FourEyes.class).sendBack(row.proposalId(), "Không đủ giấy tờ");
        force.container.as(force.q12);
        assertEquals(0, exports.count(LeaveRegister.LIST, Map.of()));
        force.container.as(force.q01);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(LeaveRegister.LIST, Map.of("unitId", force.units.q01.toString()), WORDS, out);
        UUID job = steps.upload(LeaveImport.KIND, out.toByteArray());
        assertEquals(List.of(), steps.problems(job));
        assertEquals(List.of(ImportOutcome.SAME, ImportOutcome.SAME), steps.outcomes(job));
    }

    @Test
    void listsByFiltersAndRefusesThoseThatMeanNothing() {
        leaves.requestFor(an, draft("ANNUAL", 0, 4));
        assertEquals(1, register.count(Map.of("kind", "ANNUAL", "state", "REQUESTED", "q", "an")));
        assertEquals(0, register.count(Map.of("state", "APPROVED")));
        assertEquals(1, register.count(Map.of("from", monday.plusDays(4).toString())));
        assertEquals(0, register.count(Map.of("from", monday.plusDays(5).toString())));
        assertEquals(1, register.count(Map.of("to", monday.toString())));
        assertEquals(0, register.count(Map.of("to", monday.minusDays(1).toString())));
        assertEquals(0, register.count(Map.of("unitId", force.units.q0102.toString())));
        for (Map<String, String> filters :
                List.of(
                        Map.of("unitId", "x"),
                        Map.of("from", "1/1/2026"),
                        Map.of("place", "Bến Tre"))) {
            assertThrows(InvalidInput.class, () -> register.count(filters), filters::toString);
        }
    }

    private LeaveDraft draft(String kind, int from, int to) {
        LeaveDraft draft = new LeaveDraft();
        draft.setKind(kind);
        draft.setFirstDay(monday.plusDays(from));
        draft.setLastDay(monday.plusDays(to));
        return draft;
    }

    private String row(String number, String kind, int from, int to, String place, String state) {
        return number
                + ";;"
                + kind
                + ";"
                + VietnameseText.day(monday.plusDays(from))
                + ";"
                + VietnameseText.day(monday.plusDays(to))
                + ";"
                + place
                + ";"
                + state
                + "\n";
    }

    private UUID upload(String rows) {
        return steps.upload(LeaveImport.KIND, HEADER + rows);
    }
}
