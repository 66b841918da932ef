package vn.phaodai.kernel.imports;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;

/** The workbooks that go out: the template to fill in, and the rows to mend. */
final class ImportWorkbooks {

    private static final int ROWS_WITH_CHOICES = 20_000;
    private static final int WIDTH = 22;

    private ImportWorkbooks() {}

    /** Sheets: the one to fill in, the allowed values, and what each column takes. */
    static void template(List<ImportColumn> columns, Words words, OutputStream out) {
        String choices = words.text("import.template.choices");
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(words.text("import.template.data"), header(columns, words));
            int list = 0;
            for (int i = 0; i < columns.size(); i++) {
                ImportColumn column = columns.get(i);
                if (!column.choices().isEmpty()) {
                    String letter = letter(list++);
                    writer.choices(
                            i,
                            ROWS_WITH_CHOICES,
                            "'%s'!$%s$2:$%s$%d"
                                    .formatted(
                                            choices, letter, letter, column.choices().size() + 1),
                            name(column, words),
                            words.text("import.cell.choice"));
                }
            }
            List<ImportColumn> limited =
                    columns.stream().filter(column -> !column.choices().isEmpty()).toList();
            writer.sheet(choices, header(limited, words));
            int longest =
                    limited.stream().mapToInt(column -> column.choices().size()).max().orElse(0);
            for (int row = 0; row < longest; row++) {
                int at = row;
                writer.row(
                        limited.stream()
                                .map(
                                        column ->
                                                at < column.choices().size()
                                                        ? column.choices().get(at).shown()
                                                        : null)
                                .toArray());
            }
            writer.sheet(
                    words.text("import.template.guide"),
                    List.of(
                            SheetColumn.text(words.text("import.template.column"), WIDTH),
                            SheetColumn.text(words.text("import.template.required"), 12),
                            SheetColumn.text(words.text("import.template.example"), 40)));
            for (ImportColumn column : columns) {
                writer.row(
                        name(column, words),
                        column.required() ? words.text("import.template.yes") : "",
                        column.example());
            }
        }
    }

    /** The rows as they came, wrong cells marked, with a last column that says what is wrong. */
    static void mending(
            List<ImportColumn> columns,
            Consumer<Consumer<ImportRow>> rows,
            Words words,
            OutputStream out) {
        List<SheetColumn> header = new ArrayList<>(header(columns, words));
        header.add(
                SheetColumn.text(
                        words.isVietnamese() ? ImportFile.MESSAGES_VI : ImportFile.MESSAGES_EN,
                        80));
        try (XlsxWriter writer = new XlsxWriter(out)) {
            writer.sheet(words.text("import.template.data"), header);
            rows.accept(
                    row -> {
                        List<Integer> wrong = new ArrayList<>();
                        List<Object> values = new ArrayList<>();
                        for (ImportColumn column : columns) {
                            if (row.isWrong(column.id())) {
                                wrong.add(values.size());
                            }
                            values.add(row.cells().get(column.id()));
                        }
                        values.add(messages(columns, row, words));
                        writer.row(wrong, values.toArray());
                    });
        }
    }

    private static String messages(List<ImportColumn> columns, ImportRow row, Words words) {
        return row.problems().isEmpty()
                ? null
                : String.join(
                        "; ",
                        row.problems().stream()
                                .map(problem -> message(columns, problem, words))
                                .toList());
    }

    private static String message(List<ImportColumn> columns, ImportProblem problem, Words words) {
        String text = words.text(problem.key(), problem.args().toArray());
        return columns.stream()
                .filter(column -> column.id().equals(problem.column()))
                .findFirst()
                .map(column -> name(column, words) + ": " + text)
                .orElse(text);
    }

    private static List<SheetColumn> header(List<ImportColumn> columns, Words words) {
        return columns.stream()
                .map(column -> SheetColumn.text(title(column, words), WIDTH))
                .toList();
    }

    /** The header of a column, with a star if every row needs it. */
    static String title(ImportColumn column, Words words) {
        return name(column, words) + (column.required() ? " *" : "");
    }

    private static String name(ImportColumn column, Words words) {
        return words.isVietnamese() ? column.vietnamese() : column.english();
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }
}
