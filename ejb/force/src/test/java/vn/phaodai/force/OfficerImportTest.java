package vn.phaodai.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.NotAllowed;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;
import vn.phaodai.kernel.imports.ImportJob;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportRow;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

class OfficerImportTest {

    private static final String HEADER =
            "Số hiệu;Họ và tên;Ngày sinh;Giới tính;Số định danh cá nhân;Cấp bậc hàm;Ngày phong hàm;Đơn vị;Chức vụ;"
                    + "Ngày nhận công tác;Số quyết định;Ngày quyết định;Điện thoại;Thư điện tử;Tình trạng\n";
    private static final String AN =
            "900-001;Nguyễn Văn An;17/5/1990;Nam;079090900001;Đại úy;1/6/2022;Q01-01;Cảnh sát khu vực;1/1/2022;"
                    + "12/QĐ;25/12/2021;0900 000 001;an@example.vn;\n";

    private ForceFixture force;
    private TestImports steps;
    private Imports imports;

    @BeforeEach
    void open() throws SQLException {
        force = new ForceFixture();
        force.container.put(ImportTarget.class, force.container.get(OfficerImport.class));
        steps = new TestImports(force.container);
        imports = force.container.get(Imports.class);
    }

    @AfterEach
    void close() {
        force.close();
    }

    @Test
    void takesOfficersOnWithPostingAndAudit() throws SQLException {
        UUID job = upload(AN);
        assertEquals(List.of(), steps.problems(job));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        OfficerRow row = officer("900-001");
        assertEquals("Nguyễn Văn An", row.fullName());
        assertEquals("CAPTAIN", row.rank());
        assertEquals(force.units.q0101, row.unitId());
        assertEquals("0900000001", row.phone());
        assertEquals(OfficerStatus.ACTIVE, row.status());
        PostingRow posting = force.officers.postings(row.id()).get(0);
        assertEquals("12/QĐ", posting.decisionNumber());
        assertEquals(
                "hr",
                force.database.text(
                        "select who from kernel.audit_entry where action = 'CREATE' and object_id = ?",
                        row.id().toString()));
    }

    @Test
    void changesAnOfficerWhoseNumberIsKnownAndShowsWhat() throws SQLException {
        steps.store(upload(AN), ImportMode.ALL_OR_NOTHING);
        force.database.update(
                "update force.officer set status = 'STUDY' where service_number = '900-001'");
        long version = force.database.number("select version from force.officer");
        String given = AN.replace("Văn An", "Văn Ân");
        UUID job = upload(given.replace("an@example.vn", ""));
        ImportRow row = steps.rows(job).get(0);
        assertEquals(ImportOutcome.UPDATE, row.outcome());
        assertEquals(
                Map.of("fullName", new ImportRow.Change("Nguyễn Văn An", "Nguyễn Văn Ân")),
                row.changes());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        OfficerRow changed = officer("900-001");
        assertEquals("Nguyễn Văn Ân", changed.fullName());
        assertEquals("an@example.vn", changed.mail(), "an empty cell leaves what is there");
        assertEquals(OfficerStatus.STUDY, changed.status());
        assertEquals(version + 1, force.database.number("select version from force.officer"));
        assertEquals(
                "[\"Nguyễn Văn An\", \"Nguyễn Văn Ân\"]",
                force.database.text(
                        "select changes -> 'fullName' from kernel.audit_entry where action = 'UPDATE'"));
        assertEquals(ImportOutcome.SAME, steps.rows(upload(given)).get(0).outcome());
    }

    @Test
    void namesEveryWrongCell() {
        UUID job =
                upload(
                        "9;An;17/5/2020;X;0790909000011;Đại uý hải quân;1/6/2032;Q99;Thủ kho;1/1/1999;"
                                + "x;31/2/2022;abc;mail;nghỉ\n");
        assertEquals(
                List.of(
                        "2 sex import.cell.choice",
                        "2 rank import.cell.choice",
                        "2 unit import.cell.choice",
                        "2 position import.cell.choice",
                        "2 decisionDate import.cell.date",
                        "2 status import.cell.choice",
                        "2 serviceNumber error.officer.serviceNumber",
                        "2 fullName error.officer.fullName",
                        "2 birthDate error.officer.birthDate",
                        "2 personalId error.personalId.digits",
                        "2 rankSince error.date.future",
                        "2 phone error.officer.phone",
                        "2 mail error.officer.mail",
                        "2 postedSince error.officer.tooEarly"),
                steps.problems(job));
        assertThrows(BusinessException.class, () -> imports.store(job, ImportMode.GOOD_ROWS));
    }

    @Test
    void refusesNumbersThatAreAnothersOrTwiceInTheFile() {
        force.join("Trần Bê", force.units.q0101);
        UUID job =
                upload(
                        AN
                                + AN.replace("079090900001", "079090900002")
                                + AN.replace("900-001", "900-002").replace("900001;Đ", "000001;Đ"));
        assertEquals(
                List.of(
                        "3 serviceNumber import.cell.twice",
                        "4 personalId error.officer.taken.personalId"),
                steps.problems(job));
    }

    @Test
    void storesOnlyTheGoodRowsIfAskedTo() throws SQLException {
        UUID job = upload(AN + "x\n" + AN.replace("900", "901"));
        assertThrows(BusinessException.class, () -> imports.store(job, ImportMode.ALL_OR_NOTHING));
        steps.store(job, ImportMode.GOOD_ROWS);
        assertEquals(2, force.database.number("select count(*) from force.officer"));
    }

    @Test
    void staysInTheScopeOfTheUploader() {
        steps.store(upload(AN.replace("Q01-01", "Q12-01")), ImportMode.ALL_OR_NOTHING);
        UnitTree tree = force.container.call(() -> force.container.get(Units.class).tree());
        force.container.as(TestCallers.of("hr.q1", tree, force.units.q01, Role.HR));
        assertEquals(
                List.of("2 unit import.cell.choice"),
                steps.problems(upload(AN.replace("900", "901").replace("Q01-01", "Q12-01"))));
        assertEquals(
                List.of("2 serviceNumber import.officer.elsewhere"), steps.problems(upload(AN)));
        force.container.as(force.q01);
        assertThrows(NotAllowed.class, () -> upload(AN));
    }

    @Test
    void movesNobody() {
        steps.store(upload(AN), ImportMode.ALL_OR_NOTHING);
        assertEquals(
                List.of("2 unit error.officer.moveByTransfer"),
                steps.problems(upload(AN.replace("Q01-01", "Q01-02"))));
        assertEquals(
                List.of("2 position error.officer.moveByTransfer"),
                steps.problems(upload(AN.replace("Cảnh sát khu vực", "DUTY_OFFICER"))));
    }

    @Test
    void changesNobodysStatus() throws SQLException {
        steps.store(upload(AN), ImportMode.ALL_OR_NOTHING);
        for (String status : List.of("Đi học", "Nghỉ phép dài hạn", "Biệt phái")) {
            assertEquals(
                    List.of("2 status import.officer.status"),
                    steps.problems(upload(AN.replace(".vn;", ".vn;" + status))));
        }
        assertEquals(List.of(), steps.problems(upload(AN.replace(".vn;", ".vn;Đang công tác"))));
        force.database.update(
                "update force.officer set status = 'STUDY' where service_number = '900-001'");
        assertEquals(List.of(), steps.problems(upload(AN.replace(".vn;", ".vn;Đi học"))));
        assertEquals(
                List.of("2 status import.officer.status"),
                steps.problems(upload(AN.replace(".vn;", ".vn;Đang công tác"))));
    }

    @Test
    void promotesNobody() {
        steps.store(upload(AN), ImportMode.ALL_OR_NOTHING);
        assertEquals(
                List.of("2 rank error.officer.rankByDecision"),
                steps.problems(upload(AN.replace("Đại úy", "Thiếu tá"))));
        assertEquals(
                List.of("2 rankSince error.officer.rankSinceInRegister"),
                steps.problems(upload(AN.replace("1/6/2022", "1/6/2020"))));
    }

    @Test
    void storesNothingWhenSomebodyElseChangedTheOfficerMeanwhile() throws SQLException {
        steps.store(upload(AN), ImportMode.ALL_OR_NOTHING);
        UUID job = upload(AN.replace("Văn An", "Văn Ân"));
        force.database.update("update force.officer set full_name = 'Nguyễn Văn Ấn'");
        BusinessException refused =
                assertThrows(
                        BusinessException.class, () -> steps.store(job, ImportMode.ALL_OR_NOTHING));
        assertEquals("import.failure.changed", refused.key());
        assertEquals("Nguyễn Văn Ấn", force.database.text("select full_name from force.officer"));
    }

    @Test
    void takesTwelveThousandRows() throws SQLException {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            file.append(
                    AN.replace("900-001", "%03d-%03d".formatted(100 + i / 1000, i % 1000))
                            .replace("079090900001", "0790901%05d".formatted(i)));
        }
        UUID job = upload(file.toString());
        ImportJob checked = imports.get(job);
        assertEquals(12_000, checked.created(), () -> steps.problems(job).toString());
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(12_000, force.database.number("select count(*) from force.posting"));
        assertEquals(
                12_000,
                force.database.number(
                        "select count(*) from kernel.audit_entry where action = 'CREATE'"));
        assertTrue(imports.get(job).progress() == 1.0);
    }

    private UUID upload(String rows) {
        return steps.upload(OfficerImport.KIND, HEADER + rows);
    }

    private OfficerRow officer(String number) {
        return force.officers
                .list(PageRequest.first().filteredBy(Map.of("q", number)))
                .items()
                .get(0);
    }
}
