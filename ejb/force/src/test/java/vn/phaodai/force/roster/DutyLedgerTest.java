package vn.phaodai.force.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.imports.Words;
import vn.phaodai.kernel.sheet.SheetRow;
import vn.phaodai.kernel.sheet.TestSheets;

/** Who bore how many nights, weekends and holidays. */
class DutyLedgerTest {

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
    void countsNightsWeekendsAndHolidaysInTheLedger() {
        ward.published();
        List<LedgerLine> lines =
                ward.container.get(DutyLedger.class).of(ward.units.q0101, ward.monday.getYear());
        assertEquals(10, lines.size());
        assertEquals(7, lines.stream().skip(2).mapToInt(each -> each.burden().nights()).sum());
        ward.container.as(ward.elsewhere);
        assertThrows(
                NotFound.class,
                () ->
                        ward.container
                                .get(DutyLedger.class)
                                .of(ward.units.q0101, ward.monday.getYear()));
    }

    @Test
    void writesTheLedgerAsAWorkbookInTheOrderOfThePage() throws SQLException {
        ward.published();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ward.container
                .get(DutyLedgerFile.class)
                .write(
                        ward.units.q0101,
                        ward.monday.getYear(),
                        new Words(Locale.forLanguageTag("vi"), (key, args) -> key),
                        out);
        List<SheetRow> rows = TestSheets.rows(out.toByteArray());
        assertEquals(11, rows.size());
        assertEquals("Trưởng Một", rows.get(1).cell(0).text());
        assertEquals("Trưởng Công an phường, xã", rows.get(1).cell(1).text());
        assertEquals(
                7,
                rows.stream().skip(3).mapToInt(row -> Integer.parseInt(row.cell(3).text())).sum());
        assertEquals(
                1,
                ward.database.number(
                        "select count(*) from kernel.audit_entry where action = 'EXPORT' and"
                                + " object_type = 'dutyLedger'"));
        ward.container.as(ward.elsewhere);
        assertThrows(
                NotFound.class,
                () ->
                        ward.container
                                .get(DutyLedgerFile.class)
                                .write(ward.units.q0101, ward.monday.getYear(), null, out));
    }
}
