package vn.phaodai.kernel.imports;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.XlsxWriter;

/**
 * A register going out in the columns that its import takes: the file can be mended and come back.
 * Choices are written as the template offers them. {@link #close} ends the workbook, not the
 * stream.
 */
public final class RegisterWriter implements AutoCloseable {

    private static final int WIDTH = 22;

    private final List<ImportColumn> columns;
    private final XlsxWriter writer;
    private int rows;

    /**
     * @param columns those of the import
     */
    public RegisterWriter(String sheet, List<ImportColumn> columns, Words words, OutputStream out) {
        this.columns = List.copyOf(columns);
        this.writer = new XlsxWriter(out);
        writer.sheet(
                sheet,
                columns.stream()
                        .map(
                                column ->
                                        SheetColumn.text(
                                                ImportWorkbooks.title(column, words), WIDTH))
                        .toList());
    }

    /**
     * @param values in the order of the columns: texts, numbers, days, codes of choices; null
     *     leaves the cell empty
     */
    public void row(Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = shown(columns.get(i), values[i]);
        }
        writer.row(shown);
        rows++;
    }

    private static Object shown(ImportColumn column, Object value) {
        if (value instanceof LocalDate day) {
            return VietnameseText.day(day);
        }
        if (value == null || column.choices().isEmpty()) {
            return value;
        }
        return column.choices().stream()
                .filter(choice -> choice.code().equals(value.toString()))
                .findFirst()
                .map(Choice::shown)
                .orElse(value.toString());
    }

    /** How many have gone out. */
    public int rows() {
        return rows;
    }

    @Override
    public void close() {
        writer.close();
    }
}
