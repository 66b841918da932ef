package vn.phaodai.kernel.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook as a stream: header row in bold and frozen, one format per column. Text that a
 * spreadsheet might run as a formula is escaped. {@link #close} ends the workbook, not the stream.
 */
public final class XlsxWriter implements AutoCloseable {

    private static final String HEADER = "E8EDF3";
    private static final String WRONG = "FCD9D6";
    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private Worksheet sheet;
    private List<SheetColumn> columns;
    private int row;

    public XlsxWriter(OutputStream out) {
        this.workbook = new Workbook(out, "PhaoDai", "1.0");
    }

    /** Starts a sheet and writes its header. */
    public XlsxWriter sheet(String name, List<SheetColumn> header) {
        endSheet();
        sheet = workbook.newWorksheet(name);
        columns = List.copyOf(header);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.style(i).format(columns.get(i).excelFormat()).set();
            sheet.value(0, i, SafeText.escaped(columns.get(i).title()));
            sheet.style(0, i).bold().wrapText(true).fillColor(HEADER).set();
        }
        row = 1;
        return this;
    }

    /** Writes a row: strings, numbers, days; null leaves the cell empty. */
    public XlsxWriter row(Object... values) {
        return row(List.of(), values);
    }

    /** Writes a row with the cells of these columns marked as wrong. */
    public XlsxWriter row(List<Integer> wrong, Object... values) {
        for (int i = 0; i < values.length; i++) {
            put(i, values[i]);
            if (wrong.contains(i)) {
                sheet.style(row, i).fillColor(WRONG).set();
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            flush();
        }
        return this;
    }

    /** A note that shows when the pointer is on the column's header; before the first row. */
    public XlsxWriter note(int column, String text) {
        sheet.comment(0, column, text);
        return this;
    }

    /**
     * Lets the cells below the header of a column be chosen from cells of another sheet.
     *
     * @param range such as {@code 'Danh mục'!$A$2:$A$20}
     */
    public XlsxWriter choices(int column, int rows, String range, String title, String message) {
        sheet.range(1, column, rows, column)
                .validateWithListByFormula(range)
                .allowBlank(true)
                .errorTitle(title)
                .error(message)
                .showErrorMessage(true);
        return this;
    }

    @Override
    public void close() {
        endSheet();
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void put(int column, Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else {
            sheet.value(row, column, SafeText.escaped(value.toString()));
        }
        if (column < columns.size()) {
            sheet.style(row, column).format(columns.get(column).excelFormat()).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void endSheet() {
        if (sheet == null) {
            return;
        }
        try {
            sheet.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
