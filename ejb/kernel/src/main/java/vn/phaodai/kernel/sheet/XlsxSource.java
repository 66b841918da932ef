package vn.phaodai.kernel.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.phaodai.kernel.InvalidInput;

/** The first visible sheet of an XLSX workbook. */
final class XlsxSource implements SheetReader.Source {

    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    private final ReadableWorkbook workbook;
    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxSource(byte[] file) {
        workbook =
                damaged(
                        () ->
                                new ReadableWorkbook(
                                        new ByteArrayInputStream(file),
                                        new ReadingOptions(true, true)));
        Sheet sheet =
                damaged(workbook::getSheets)
                        .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("file", "error.sheet.empty"));
        name = sheet.getName();
        stream = damaged(sheet::openStream);
        rows = stream.iterator();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hasNext() {
        return damaged(rows::hasNext);
    }

    @Override
    public SheetRow next() {
        Row row = damaged(rows::next);
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            cells.add(damaged(() -> cell(cell)));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException onlyMemory) {
            throw new IllegalStateException(onlyMemory);
        }
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            return Cell.formula(cell.getFormula());
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> Cell.text(cell.asBoolean() ? "TRUE" : "FALSE");
            case ERROR -> Cell.error(cell.getRawValue());
            default -> Cell.text(cell.getText());
        };
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number = cell.asNumber();
        if (isDate(cell) && number.signum() > 0 && number.compareTo(LAST_SERIAL) <= 0) {
            return Cell.date(day(number.intValue()), number);
        }
        return Cell.number(number);
    }

    /** Serial days; Excel's 29 February 1900, which never was, is kept out by the day it starts. */
    private LocalDate day(int serial) {
        if (workbook.isDate1904()) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String letters = NOT_FORMAT.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0;
    }

    /** Something that fails in many ways on a damaged file. */
    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> T damaged(Step<T> step) {
        try {
            return step.take();
        } catch (InvalidInput known) {
            throw known;
        } catch (IOException | RuntimeException any) {
            throw new InvalidInput("file", "error.sheet.damaged");
        }
    }
}
