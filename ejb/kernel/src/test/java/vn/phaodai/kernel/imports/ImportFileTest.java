package vn.phaodai.kernel.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.sheet.SheetLimits;
import vn.phaodai.kernel.sheet.SheetReader;

class ImportFileTest {

    private static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.of(
                                    "number",
                                    "Số hiệu",
                                    "Number",
                                    CellParser.pattern("[0-9]{3}", "three"),
                                    "123")
                            .mandatory()
                            .once(),
                    ImportColumn.of("name", "Họ và tên", "Full name", CellParser.text(20), "An")
                            .mandatory(),
                    ImportColumn.of("born", "Ngày sinh", "Born", CellParser.date(), "1/2/1990"),
                    ImportColumn.of("children", "Số con", "Children", CellParser.whole(0, 20), "2"),
                    ImportColumn.choice(
                            "rank",
                            "Cấp bậc",
                            "Rank",
                            List.of(
                                    new Choice("CAPTAIN", "Đại úy", "Captain"),
                                    new Choice("MAJOR", "Thiếu tá", "Major"),
                                    new Choice("A1", "Phường 1", "Ward 1"),
                                    new Choice("B1", "Phường 1", "Ward 1"))));
    private static final Words WORDS =
            new Words(Locale.forLanguageTag("vi"), (key, args) -> key + List.of(args));

    @Test
    void understandsEveryWayOfWriting() {
        List<ImportRow> rows =
                csv(
                        "Số hiệu *;HỌ VÀ TÊN;born;So con;Rank\n"
                                + "001; Nguyễn  Văn An ;1/2/1990;2;đại úy\n"
                                + "002;Lê Bê;1990-02-01;;CAPTAIN – Đại úy\n"
                                + "003;Lê Xê;01.02.1990;0;thieu ta\n");
        assertTrue(rows.stream().allMatch(row -> row.problems().isEmpty()), rows::toString);
        assertEquals("Nguyễn Văn An", rows.get(0).value("name"));
        assertEquals(
                List.of("1990-02-01", "1990-02-01", "1990-02-01"),
                rows.stream().map(row -> row.value("born")).toList());
        assertEquals(
                List.of("CAPTAIN", "CAPTAIN", "MAJOR"),
                rows.stream().map(row -> row.value("rank")).toList());
    }

    @Test
    void takesAMonthHoweverItIsWritten() {
        List<ImportColumn> columns =
                List.of(ImportColumn.of("month", "Tháng", "Month", CellParser.month(), "09/2026"));
        List<String> found = new ArrayList<>();
        String text = "month\n9/2026\n09.2026\n2026-09\n13/2026\n2026\n09/1026\nsep\n";
        try (ImportFile file = new ImportFile(text.getBytes(StandardCharsets.UTF_8), columns)) {
            for (ImportRow row : file.next(10)) {
                found.add(
                        row.problems().isEmpty()
                                ? row.value("month")
                                : row.problems().get(0).key());
            }
        }
        String wrong = "import.cell.month";
        String right = "2026-09-01";
        assertEquals(List.of(right, right, right, wrong, wrong, wrong, wrong), found);
    }

    @Test
    void namesEveryWrongCellOfARow() {
        ImportRow row = csv("number;name;born;children;rank\n1234;;31/2/1990;2,5;Đại tá").get(0);
        assertEquals(
                List.of(
                        "number three",
                        "name import.cell.required",
                        "born import.cell.date",
                        "children import.cell.whole",
                        "rank import.cell.choice"),
                row.problems().stream().map(p -> p.column() + " " + p.key()).toList());
        assertEquals(2, row.number());
        assertEquals("Đại tá", row.cells().get("rank"));
        assertEquals(ImportOutcome.WRONG, row.outcome());
    }

    @Test
    void doesNotGuessBetweenTwoOfTheSameName() {
        List<ImportRow> rows =
                csv("number;name;rank\n001;A;Phường 1\n002;B;B1\n003;C;b1 – phuong 1");
        assertEquals("import.cell.ambiguous", rows.get(0).problems().get(0).key());
        assertEquals("B1", rows.get(1).value("rank"));
        assertEquals("B1", rows.get(2).value("rank"));
    }

    @Test
    void namesTheRowWhereAValueWasFirst() {
        List<ImportRow> rows = csv("number;name\n001;A\n\n002;B\n001;C");
        ImportProblem problem = rows.get(2).problems().get(0);
        assertEquals("import.cell.twice", problem.key());
        assertEquals(List.of("2"), problem.args());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name;number|import.file.noRows",
                "a;b\\n1;2|import.header.none",
                "name\\nA|import.header.missing",
                "number;name;Họ và tên\\n1;A;A|import.header.twice",
                "number;name;salary\\n1;A;9|import.header.unknown"
            })
    void refusesAFileByItsHeader(String text, String key) {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> csv(text.replace("\\n", "\n")));
        assertEquals(key, refused.key());
    }

    @Test
    void formulasAndErrorsAreNotValues() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Một");
            sheet.value(0, 0, "number");
            sheet.value(0, 1, "name");
            sheet.formula(1, 0, "100+23");
            sheet.value(1, 1, "An");
            sheet.finish();
        }
        ImportRow row = read(file.toByteArray()).get(0);
        assertEquals("import.cell.formula", row.problems().get(0).key());
        assertEquals("=100+23", row.cells().get("number"));
    }

    @Test
    void theTemplateIsAFileWithoutRows() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImportWorkbooks.template(COLUMNS, WORDS, file);
        assertEquals(
                "import.file.noRows",
                assertThrows(InvalidInput.class, () -> read(file.toByteArray())).key());
    }

    @Test
    void mendedRowsGoInAgain() {
        List<ImportRow> rows = csv("number;name;born;rank\n001;An;1/2/1990;Đại úy\n12;=1+1;x;y");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImportWorkbooks.mending(COLUMNS, rows::forEach, WORDS, file);
        List<ImportRow> again = read(file.toByteArray());
        assertEquals(rows.get(0).values(), again.get(0).values());
        assertEquals(rows.get(1).cells(), again.get(1).cells());
        assertEquals(rows.get(1).problems(), again.get(1).problems());
        try (SheetReader reader = SheetReader.open(file.toByteArray(), SheetLimits.USUAL)) {
            reader.next();
            reader.next();
            assertEquals(
                    "Số hiệu: three[]; Ngày sinh: import.cell.date[]; Cấp bậc: import.cell.choice[]",
                    reader.next().cell(5).text());
        }
    }

    @Test
    void everyWrongCellIsAProblemAndNeverAFailure() {
        String[] garbage = {
            "",
            " ",
            "\u00a0",
            "=1+1",
            "+1",
            "-1",
            "@x",
            "'",
            "''",
            "\"\"",
            "0",
            "1e9",
            "1E400",
            "NaN",
            "9".repeat(400),
            "13/13/2022",
            "29/2/2023",
            "0/0/0000",
            "1/1/0001",
            "1/1/99999",
            "2022",
            "2022-13-01",
            "nguyễn".repeat(100),
            "\u200b",
            "\ufeff",
            "💂",
            "e\u0323\u0302",
            "<script>",
            "'; drop table force.officer; --",
            "{scope:x}",
            ":v",
            "%",
            "\\",
            "${jndi:ldap://x}",
            "#{1+1}",
            "../../etc/passwd",
            "null",
            "true",
            "١٢٣",
            "１２３"
        };
        Random random = new Random(11);
        StringBuilder file = new StringBuilder("number;name;born;children;rank\n");
        for (int i = 0; i < 500; i++) {
            for (int j = 0; j < 5; j++) {
                String cell = garbage[random.nextInt(garbage.length)];
                file.append(j == 0 ? "" : ";")
                        .append('"')
                        .append(cell.replace("\"", "\"\""))
                        .append('"');
            }
            file.append('\n');
        }
        List<ImportRow> rows = csv(file.toString());
        assertTrue(rows.size() > 450);
        assertTrue(rows.stream().allMatch(row -> row.outcome() == ImportOutcome.WRONG));
    }

    private static List<ImportRow> csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportRow> read(byte[] content) {
        List<ImportRow> all = new ArrayList<>();
        try (ImportFile file = new ImportFile(content, COLUMNS)) {
            for (List<ImportRow> rows = file.next(7); !rows.isEmpty(); rows = file.next(7)) {
                all.addAll(rows);
            }
        }
        return all;
    }
}
