package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.imports.ImportMode;
import vn.phaodai.kernel.imports.ImportOutcome;
import vn.phaodai.kernel.imports.ImportState;
import vn.phaodai.kernel.imports.ImportTarget;
import vn.phaodai.kernel.imports.Imports;
import vn.phaodai.kernel.imports.TestImports;

/** Shifts and duties that are taken in from a sheet. */
class RosterImportsTest {

    private RosterFixture ward;

    @BeforeEach
    void open() throws SQLException {
        ward = new RosterFixture();
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void takesShiftsInFromASheetAndLetsThemFollowThoseOfTheSameName() {
        ward.container.put(ImportTarget.class, ward.container.get(ShiftImport.class));
        TestImports steps = new TestImports(ward.container);
        String header = "Đơn vị;Tên ca;Loại;Bắt đầu;Kết thúc;Ngày;Cần người;Áp dụng từ\n";
        String rows =
                "Q01-01;Trực ban đêm;Trực ban;20:00;7:00;Mọi ngày;2 x BEAT_OFFICER;"
                        + ward.monday
                        + "\nQ01-01;Tuần tra;PATROL;19:30;23:30;REST;1 x Cảnh sát khu vực;"
                        + ward.monday
                        + "\n";
        UUID job = steps.upload(ShiftImport.KIND, header + rows);
        Imports imports = ward.container.get(Imports.class);
        assertEquals(List.of(ImportOutcome.UPDATE, ImportOutcome.CREATE), steps.outcomes(job));
        steps.store(job, ImportMode.ALL_OR_NOTHING);
        assertEquals(ImportState.DONE, imports.get(job).state());
        List<Shift> held =
                ward.container.get(Shifts.class).of(ward.units.q0101, ward.monday).stream()
                        .filter(each -> each.kind() != ShiftKind.COMMAND)
                        .toList();
        assertEquals(
                List.of("Tuần tra 240 REST", "Trực ban đêm 660 ALL"),
                held.stream()
                        .map(each -> each.name() + " " + each.minutes() + " " + each.days())
                        .toList());
        UUID again = steps.upload(ShiftImport.KIND, header + rows);
        assertEquals(List.of(ImportOutcome.SAME, ImportOutcome.SAME), steps.outcomes(again));
        UUID wrong =
                steps.upload(
                        ShiftImport.KIND,
                        header
                                + "Q12;Gác;GUARD;25:00;7:00;ALL;1;"
                                + ward.monday
                                + "\nQ01-01;Gác;GUARD;6:00;7:00;ALL;ai đó;"
                                + ward.monday
                                + "\nQ01-01;Gác;GUARD;6:00;7:00;ALL;;"
                                + ward.monday
                                + "\n");
        assertEquals(
                List.of(
                        "2 unit import.cell.choice",
                        "2 startsAt error.shift.time",
                        "3 needs import.shift.needs",
                        "4 needs error.required"),
                steps.problems(wrong));
    }

    @Test
    void takesWhoHasWhichDutyInFromASheet() throws SQLException {
        ward.container.put(ImportTarget.class, ward.container.get(RosterImport.class));
        UUID id =
                ward.making.create(
                        new RosterDraft(ward.units.q0101, ward.monday, ward.monday.plusDays(6)));
        TestImports steps = new TestImports(ward.container);
        UUID job =
                steps.upload(
                        RosterImport.KIND,
                        "Đơn vị;Ngày;Ca trực;Vị trí;Số hiệu\nQ01-01;"
                                + ward.monday
                                + ";Trực ban đêm;1;100-005\nQ01-01;"
                                + ward.monday
                                + ";Trực ban đêm;2;100-006\nQ01-01;"
                                + ward.monday
                                + ";Trực chỉ huy;1;999-999\n");
        Imports imports = ward.container.get(Imports.class);
        assertEquals(
                List.of(ImportOutcome.UPDATE, ImportOutcome.WRONG, ImportOutcome.WRONG),
                steps.outcomes(job));
        steps.store(job, ImportMode.GOOD_ROWS);
        assertEquals(ImportState.DONE, imports.get(job).state());
        assertEquals(ward.officers.get(4), ward.night(id, ward.monday).officerId());
        assertTrue(ward.night(id, ward.monday).pinned());
    }
}
