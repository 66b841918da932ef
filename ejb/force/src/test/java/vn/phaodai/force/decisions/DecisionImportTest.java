package vn.phaodai.force.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.force.ForceFixture;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;

class DecisionImportTest {

    private static final String HEADER =
            "Số quyết định;Ngày quyết định;Loại quyết định;Số hiệu cán bộ;Hiệu lực;Ngày trở lại;Đến đơn vị;Chức vụ;"
                    + "Cấp bậc hàm mới;Hệ số lương;Loại nghỉ, hình thức;Nội dung, lý do;Lý do trường hợp đặc biệt\n";

    private ForceFixture force;
    private TestImports steps;
    private Imports imports;
    private Decisions decisions;
    private DecisionCourse course;
    private String today;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.put(ImportTarget.class, force.container.get(DecisionImport.class));
        steps = new TestImports(force.container);
        imports = force.container.get(Imports.class);
        decisions = force.container.get(Decisions.class);
        course = force.container.get(DecisionCourse.class);
        force.join("Nguyễn Văn An", force.units.q0101);
        force.join("Trần Văn Bình", force.units.q0101);
        today = VietnameseText.day(force.today);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void rowsOfOneNumberMakeOneDraftAndMoreRowsGoIntoIt() {
        UUID job = upload(move("000-001", "Q01-02"));
        assertEquals(List.of(), steps.problems(job));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        steps.store(
                upload(move("000-001", "Q12-01") + move("000-002", "Q01-02")),
                ImportMode.ALL_OR_NOTHING);
        assertEquals(1, decisions.count(Map.of()));
        DecisionRow decision = decisions.list(PageRequest.first()).items().get(0);
        assertEquals(DecisionState.DRAFT, decision.state());
        assertEquals("31/QĐ-CATP", decision.number());
        List<LineRow> lines = decisions.lines(decision.id(), PageRequest.first()).items();
        assertEquals(2, lines.size());
        assertEquals(force.units.q1201, lines.get(0).toUnitId());
        course.propose(decision.id());
        assertEquals(DecisionState.PROPOSED, decisions.get(decision.id()).state());
    }

    @Test
    void tellsEveryCellThatIsWrongAndStoresNothing() {
        LocalDate past = force.today.minusDays(1);
        UUID job =
                upload(
                        move("000-009", "Q01-02")
                                + move("000-001", "Q01-02")
                                        .replace("Cảnh sát khu vực", "Trưởng đồn, trạm")
                                + move("000-002", "Q01-02")
                                        .replace(
                                                ";" + today + ";;",
                                                ";" + VietnameseText.day(past) + ";;"));
        assertEquals(
                List.of(
                        "2 serviceNumber import.decision.noOfficer",
                        "3 position error.officer.positionOfUnit",
                        "4 date error.transfer.decisionAfterEffect",
                        "4 effectiveOn error.transfer.past"),
                steps.problems(job));
        assertEquals(0, decisions.count(Map.of()));
    }

    @Test
    void tellsWhoDoesNotMeetTheConditionsOfAPromotion() throws SQLException {
        force.database.update("update force.officer set rank_since = ?", force.today.minusYears(4));
        UUID binh =
                UUID.fromString(
                        force.database.text(
                                "select id from force.officer where service_number = '000-002'"));
        force.evaluate(binh);
        UUID job = upload(promote("000-001", "") + promote("000-002", ""));
        assertEquals(List.of("2 rank error.decision.rankConditions"), steps.problems(job));
        assertEquals(List.of(), steps.problems(upload(promote("000-001", "Thành tích đặc biệt"))));
    }

    private String promote(String officer, String exception) {
        return "32/QĐ-CATP;"
                + today
                + ";Thăng cấp bậc hàm;"
                + officer
                + ";"
                + today
                + ";;;;Thiếu tá;;;;"
                + exception
                + "\n";
    }

    private String move(String officer, String unit) {
        return "31/QĐ-CATP;"
                + today
                + ";Điều động;"
                + officer
                + ";"
                + today
                + ";;"
                + unit
                + ";Cảnh sát khu vực;;;;;\n";
    }

    private UUID upload(String rows) {
        return steps.upload(DecisionImport.KIND, HEADER + rows);
    }
}
