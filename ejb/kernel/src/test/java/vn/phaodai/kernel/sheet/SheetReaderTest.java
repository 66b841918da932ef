package vn.phaodai.kernel.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phaodai.kernel.InvalidInput;

class SheetReaderTest {

    private static final SheetLimits SMALL = new SheetLimits(1 << 20, 4 << 20, 10, 5);

    @Test
    void readsWhatWasWrittenAsXlsx() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxWriter writer = new XlsxWriter(file)) {
            writer.sheet("Cán bộ", columns())
                    .row("Nguyễn Thị Ánh Đào", 42, LocalDate.of(1990, 2, 1))
                    .row("=1+1", null, LocalDate.of(2026, 11, 23));
        }
        List<SheetRow> rows = TestSheets.rows(file.toByteArray());
        assertEquals(3, rows.size());
        assertEquals("Nguyễn Thị Ánh Đào", rows.get(1).cell(0).text());
        assertEquals(42, rows.get(1).cell(1).number().intValue());
        assertEquals(LocalDate.of(1990, 2, 1), rows.get(1).cell(2).date());
        assertEquals("=1+1", rows.get(2).cell(0).text());
        assertEquals(Cell.Kind.TEXT, rows.get(2).cell(0).kind());
        assertTrue(rows.get(2).cell(1).isEmpty());
    }

    @Test
    void readsWhatWasWrittenAsCsv() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(file, columns())) {
            writer.row("Đỗ \"Bê\"; tô\nhai dòng", 7, LocalDate.of(1990, 2, 1))
                    .row("@SUM(A1)", null, null);
        }
        List<SheetRow> rows = TestSheets.rows(file.toByteArray());
        assertEquals("Đỗ \"Bê\"; tô\nhai dòng", rows.get(1).cell(0).text());
        assertEquals("01/02/1990", rows.get(1).cell(2).text());
        assertEquals("@SUM(A1)", rows.get(2).cell(0).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84912", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void exportedTextCannotBecomeAFormula(String text) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(file, List.of(SheetColumn.text("A", 9)))) {
            writer.row(text);
        }
        String line = file.toString(StandardCharsets.UTF_8).split("\r\n", 2)[1].replace("\"", "");
        assertEquals('\'', line.charAt(0));
    }

    @Test
    void keepsRowNumbersOfTheFileAndLeavesEmptyRowsOut() {
        List<SheetRow> rows =
                TestSheets.rows("\n\na;b\n;;\n1;2\r\n\r\n3;4".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(3, 5, 7), rows.stream().map(SheetRow::number).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;b,c|2", "a,b,c|3", "a|1", "\"a;b;c\",d|2"})
    void findsTheSeparator(String header, int columns) {
        assertEquals(
                columns,
                TestSheets.rows(header.getBytes(StandardCharsets.UTF_8)).get(0).cells().size());
    }

    @Test
    void doesNotRunFormulas() throws IOException {
        byte[] file =
                workbook(
                        sheet -> {
                            sheet.value(0, 0, "a");
                            sheet.formula(1, 0, "HYPERLINK(\"http://x\",\"y\")");
                        });
        Cell cell = TestSheets.rows(file).get(1).cell(0);
        assertEquals(Cell.Kind.FORMULA, cell.kind());
        assertTrue(cell.text().startsWith("=HYPERLINK"));
    }

    @Test
    void tellsDatesFromNumbersByTheirFormat() throws IOException {
        byte[] file =
                workbook(
                        sheet -> {
                            sheet.value(0, 0, 2022);
                            sheet.value(0, 1, 32874);
                            sheet.style(0, 1).format("d-mmm-yy").set();
                            sheet.value(0, 2, 3.50);
                            sheet.style(0, 2).format("0.00 \"ngày\"").set();
                        });
        SheetRow row = TestSheets.rows(file).get(0);
        assertEquals(Cell.Kind.NUMBER, row.cell(0).kind());
        assertEquals(LocalDate.of(1990, 1, 1), row.cell(1).date());
        assertEquals("3.5", row.cell(2).text());
        assertEquals(Cell.Kind.NUMBER, row.cell(2).kind());
    }

    @Test
    void refusesAZipThatUnpacksToTooMuch() throws IOException {
        assertEquals(
                "error.sheet.tooLargeUnpacked",
                refusal(zip("xl/workbook.xml", new byte[5 << 20]), SMALL));
    }

    @Test
    void refusesOtherFiles() throws IOException {
        assertEquals("error.sheet.empty", refusal(new byte[0], SMALL));
        assertEquals("error.sheet.tooLarge", refusal(new byte[(1 << 20) + 1], SMALL));
        assertEquals(
                "error.sheet.notSheet", refusal(zip("word/document.xml", new byte[10]), SMALL));
        assertEquals(
                "error.sheet.damaged",
                refusal(zip("xl/workbook.xml", "<a".getBytes(StandardCharsets.UTF_8)), SMALL));
        assertEquals(
                "error.sheet.oldExcel",
                refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, SMALL));
        assertEquals(
                "error.sheet.notUtf8", refusal("Lê".getBytes(StandardCharsets.ISO_8859_1), SMALL));
        assertEquals(
                "error.sheet.notUtf8", refusal("Nguyễn".getBytes(StandardCharsets.UTF_16), SMALL));
        assertEquals(
                "error.sheet.notSheet",
                refusal("%PDF-1.7\n\0\1".getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals(
                "error.sheet.notSheet",
                refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, SMALL));
        assertEquals(
                "error.sheet.quote", refusal("a;\"b\nc".getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals(
                "error.sheet.tooManyRows",
                refusal("a\n".repeat(11).getBytes(StandardCharsets.UTF_8), SMALL));
        assertEquals(
                "error.sheet.tooManyColumns",
                refusal("a;b;c;d;e;f".getBytes(StandardCharsets.UTF_8), SMALL));
    }

    @Test
    void aDamagedWorkbookIsRefusedWhereverItIsDamaged() throws IOException {
        byte[] good = workbook(sheet -> sheet.value(0, 0, "Nguyễn"));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j < 4; j++) {
                bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
            }
            try {
                TestSheets.rows(bad);
            } catch (InvalidInput refused) {
                assertEquals("file", refused.fields().get(0).field());
            }
        }
    }

    @Test
    void doesNotExpandEntities() throws IOException {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \""
                        + "x".repeat(1000)
                        + "\">"
                        + "<!ENTITY b SYSTEM \"file:///etc/passwd\">]><workbook>&a;&b;</workbook>";
        assertEquals(
                "error.sheet.damaged",
                refusal(zip("xl/workbook.xml", bomb.getBytes(StandardCharsets.UTF_8)), SMALL));
    }

    private static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("Họ tên", 30), SheetColumn.whole("Số"), SheetColumn.date("Ngày"));
    }

    private static String refusal(byte[] file, SheetLimits limits) {
        return assertThrows(InvalidInput.class, () -> TestSheets.rows(file, limits)).key();
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Một");
            content.accept(sheet);
            sheet.finish();
        }
        return file.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return file.toByteArray();
    }
}
