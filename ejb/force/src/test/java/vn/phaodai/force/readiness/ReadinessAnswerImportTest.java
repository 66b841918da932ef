package vn.phaodai.force.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestData;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.TestUnits;
import vn.phaodai.kernel.access.Caller;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.attachments.AttachmentDraft;
import vn.phaodai.kernel.attachments.Attachments;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.TestSheets;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class ReadinessAnswerImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String OVER = "2026-11";
    private static final String HEADER =
            "Đơn vị;Kỳ báo cáo;Tiêu chí;Kết quả thực hiện;Ghi chú (cần khi chưa làm xong);evidence\n";
    private static final Words WORDS = new Words(Locale.forLanguageTag("vi"), (key, args) -> key);

    private TestDatabase database;
    private TestUnits units;
    private TestContainer container;
    private Readiness readiness;
    private TestImports steps;
    private Imports imports;
    private Caller ward;
    private Caller next;
    private Caller district;
    private Caller elsewhere;
    private Caller hr;
    private Caller leadership;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel", "force");
        units = new TestUnits(database);
        container = new TestContainer(database);
        TestClock clock = new TestClock();
        clock.set(TODAY);
        container.put(BusinessClock.class, clock);
        readiness = container.get(Readiness.class);
        container.put(ImportTarget.class, container.get(ReadinessAnswerImport.class));
        steps = new TestImports(container);
        imports = container.get(Imports.class);
        UnitTree tree = container.call(() -> container.get(Units.class).tree());
        ward = TestCallers.of("ward.q1", tree, units.q0101, Role.WARD_COMMANDER);
        next = TestCallers.of("ward.q1.2", tree, units.q0102, Role.WARD_COMMANDER);
        district = TestCallers.of("commander.q1", tree, units.q01, Role.DISTRICT_COMMANDER);
        elsewhere = TestCallers.of("commander.q12", tree, units.q12, Role.DISTRICT_COMMANDER);
        hr = TestCallers.of("hr", tree, units.city, Role.HR);
        leadership = TestCallers.of("leader", tree, units.city, Role.LEADERSHIP);
        container.as(district);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void takesTheAnswersOfSeveralWardsAndPeriodsAtOnce() throws SQLException {
        readiness.answer(units.q0101, OVER, "EQUIPMENT", ReadinessAnswer.PARTLY, "Thiếu 2 bộ đàm");
        readiness.answer(units.q0101, OVER, "COORDINATION", ReadinessAnswer.YES, null);
        UUID job =
                upload(
                        "Q01-01;11/2026;PLANS;Đã làm;;\n"
                                + "Q01-01;2026-11;EQUIPMENT;YES;;\n"
                                + "Q01-01;11/2026;COORDINATION;đã làm;;0\n"
                                + "Q01-01;11/2026;PUBLIC_CONTACT;;;\n"
                                + "Phường Đa Kao, Quận 1;12/2026;PLANS;Chưa làm;Chờ duyệt phương án;\n");
        assertEquals(List.of(), steps.problems(job));
        assertEquals(
                List.of(
                        ImportOutcome.CREATE,
                        ImportOutcome.UPDATE,
                        ImportOutcome.SAME,
                        ImportOutcome.SAME,
                        ImportOutcome.CREATE),
                steps.outcomes(job));
        assertEquals(
                new ImportRow.Change("Thiếu 2 bộ đàm", null),
                steps.rows(job).get(1).changes().get("note"));
        assertEquals(2, stored(), "a preview answers nothing");
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(4, stored());
        assertEquals(
                List.of("PLANS YES null", "EQUIPMENT YES null", "COORDINATION YES null"),
                answers(units.q0101, OVER));
        assertEquals(List.of("PLANS NO Chờ duyệt phương án"), answers(units.q0102, "2026-12"));
        assertEquals(
                "commander.q1 [\"PARTLY\", \"YES\"]",
                database.text(
                        "select who || ' ' || (changes ->> 'answer') from kernel.audit_entry"
                                + " where object_type = 'readinessAnswer' and action = 'UPDATE'"));
    }

    @Test
    void tellsEveryCellThatIsWrongAndStoresNothing() {
        container.as(hr);
        readiness.end("PUBLIC_CONTACT", LocalDate.of(2026, 11, 18), "15/KH-CATP");
        UUID job =
                upload(
                        "Q01-01;11/2026;PLANS;YES;;\n"
                                + "Q01-01;01/2027;PLANS;YES;;\n"
                                + "Q01-01;11/2016;PLANS;YES;;\n"
                                + "Q01-01;13/2026;PLANS;Có lẽ;;nhiều\n"
                                + "Q01;11/2026;STRENGTH;YES;;\n"
                                + "Q01-01;11/2026;EQUIPMENT;NO;;\n"
                                + "Q01-01;12/2026;EQUIPMENT;;Chưa kiểm tra;\n"
                                + "Q01-01;12/2026;PUBLIC_CONTACT;YES;;\n"
                                + "Q01-01;11/2026;PUBLIC_CONTACT;YES;;\n"
                                + "Q01-01;11/2026;COORDINATION;PARTLY;"
                                + "x".repeat(1001)
                                + ";1\n"
                                + ";;;;;\n"
                                + ";;;NO;;\n"
                                + "q01-01;2026-11;plans;NO;Chưa;\n"
                                + "Q01-01;11/2020;PLANS;YES;;\n");
        assertEquals(
                List.of(
                        "3 period import.readiness.period",
                        "4 period import.readiness.period",
                        "5 period import.cell.month",
                        "5 answer import.cell.choice",
                        "5 evidence import.cell.whole",
                        "6 unit import.cell.choice",
                        "6 item import.cell.choice",
                        "7 note error.readiness.note",
                        "8 answer error.required",
                        "9 item error.readiness.item",
                        "11 note import.cell.tooLong",
                        "11 evidence import.readiness.evidence",
                        "13 unit import.cell.required",
                        "13 period import.cell.required",
                        "13 item import.cell.required",
                        "13 note error.readiness.note",
                        "14 item import.cell.twice",
                        "15 unit import.readiness.ward",
                        "15 item error.readiness.item"),
                steps.problems(job));
        assertThrows(BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(0, stored());
        steps.store(job, ImportMode.GOOD_ROWS);
        assertEquals(2, stored());
    }

    @Test
    void refusesAFileThatIsNoSheet() {
        assertThrows(
                BusinessException.class,
                () ->
                        steps.upload(
                                ReadinessAnswerImport.KIND,
                                new byte[] {0x50, 0x4b, 3, 4, 0, 0, 1}));
        assertThrows(
                BusinessException.class,
                () -> steps.upload(ReadinessAnswerImport.KIND, "Ai;Thế nào\nQ01;tốt\n"));
    }

    @Test
    void bringsNoFilesAndSaysSo(@TempDir Path folder) {
        container.put(DataDirectory.class, TestData.in(folder));
        container.get(ReadinessEvidence.class);
        UUID answer = readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.YES, null);
        container
                .get(Attachments.class)
                .add(
                        new AttachmentDraft(
                                Readiness.ANSWER,
                                answer,
                                "bien-ban.txt",
                                AttachmentDraft.UNCLASSIFIED),
                        new ByteArrayInputStream(bytes("Biên bản diễn tập")));
        assertEquals(
                List.of("3 evidence import.readiness.evidence"),
                steps.problems(
                        upload("Q01-01;11/2026;PLANS;YES;;1\n" + "Q01-02;11/2026;PLANS;YES;;2\n")));
        assertEquals("1", cells(sheet(units.q0101, OVER), 5).get(0));
    }

    @Test
    void doesNotStoreOverWhatSomebodyElseAnsweredMeanwhile() {
        UUID job = upload("Q01-01;11/2026;PLANS;YES;;\n");
        readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.NO, "Chưa diễn tập");
        assertThrows(BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(List.of("PLANS NO Chưa diễn tập"), answers(units.q0101, OVER));
    }

    @Test
    void isForThoseWhoAnswerAndTheirWards() {
        readiness.answer(units.q0101, OVER, "PLANS", ReadinessAnswer.YES, null);
        String row = "Q01-01;11/2026;PLANS;NO;Chưa;\n";
        for (Caller foreign : List.of(next, elsewhere)) {
            container.as(foreign);
            assertEquals(List.of("2 unit import.cell.choice"), steps.problems(upload(row)));
            assertThrows(NotFound.class, () -> sheet(units.q0101, OVER));
        }
        container.as(next);
        assertEquals(List.of("Q01-02", "Q01-02", "Q01-02", "Q01-02"), cells(sheet(null, OVER), 0));
        container.as(leadership);
        assertThrows(NotAllowed.class, () -> upload(row));
        assertEquals(12, cells(sheet(null, OVER), 0).size());
        container.as(ward);
        assertEquals(List.of(), steps.problems(upload(row)));
        assertThrows(InvalidInput.class, () -> sheet(null, "2027-03"));
        container.as(hr);
        assertEquals(List.of(), steps.problems(upload(row)));
    }

    @Test
    void theSheetThatGoesOutComesBackAndChangesNothing() throws SQLException {
        readiness.answer(
                units.q0101, OVER, "PLANS", ReadinessAnswer.PARTLY, "=Còn \"một\"; phương án");
        readiness.answer(units.q0102, OVER, "EQUIPMENT", ReadinessAnswer.YES, "Đủ");
        List<String> before = answers(units.q0101, OVER);
        byte[] sheet = sheet(null, OVER);
        assertEquals(8, cells(sheet, 0).size());
        UUID job = steps.upload(ReadinessAnswerImport.KIND, sheet);
        assertEquals(List.of(), steps.problems(job));
        assertTrue(
                steps.outcomes(job).stream().allMatch(each -> each == ImportOutcome.SAME),
                () -> steps.rows(job).toString());
        assertThrows(BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals(before, answers(units.q0101, OVER));
        assertEquals(2, stored());
        assertEquals(
                "commander.q1 11/2026 [null, \"8\"]",
                database.text(
                        "select who || ' ' || label || ' ' || (changes ->> 'rows')"
                                + " from kernel.audit_entry where action = 'EXPORT'"));
    }

    private long stored() {
        try {
            return database.number("select count(*) from force.readiness_answer");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> answers(UUID unit, String period) {
        return readiness.checklist(unit, period).lines().stream()
                .filter(line -> line.answer() != null)
                .map(line -> line.code() + " " + line.answer() + " " + line.note())
                .toList();
    }

    private UUID upload(String rows) {
        return steps.upload(ReadinessAnswerImport.KIND, HEADER + rows);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sheet(UUID unit, String period) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        readiness.export(unit, period, WORDS, out);
        return out.toByteArray();
    }

    /** A column without its header; of a choice the code. */
    private static List<String> cells(byte[] sheet, int column) {
        return TestSheets.rows(sheet).stream()
                .skip(1)
                .map(row -> row.cell(column).text().split(" ")[0])
                .toList();
    }
}
