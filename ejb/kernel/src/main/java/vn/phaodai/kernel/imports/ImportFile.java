package vn.phaodai.kernel.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.sheet.Cell;
import vn.phaodai.kernel.sheet.SheetLimits;
import vn.phaodai.kernel.sheet.SheetReader;
import vn.phaodai.kernel.sheet.SheetRow;

/** An uploaded file read by the columns of its register. */
final class ImportFile implements AutoCloseable {

    /**
     * Headers of columns that we write ourselves into error workbooks, and that are passed over.
     */
    static final String MESSAGES_VI = "Lỗi cần sửa";

    static final String MESSAGES_EN = "To be mended";
    private static final Set<String> PASSED_OVER =
            Set.of(
                    VietnameseText.searchForm(MESSAGES_VI),
                    VietnameseText.searchForm(MESSAGES_EN),
                    "stt",
                    "tt",
                    "no.");

    private final SheetReader reader;
    private final List<ImportColumn> columns;
    private final List<ImportColumn> order;
    private final Map<String, Map<String, Integer>> seen = new HashMap<>();

    /**
     * @throws InvalidInput if the file cannot be read or its header is not the register's
     */
    ImportFile(byte[] content, List<ImportColumn> columns) {
        this.reader = SheetReader.open(content, SheetLimits.USUAL);
        this.columns = columns;
        this.order = header();
        if (!reader.hasNext()) {
            throw new InvalidInput("file", "import.file.noRows");
        }
    }

    /** At most so many of the next rows; none at the end. */
    List<ImportRow> next(int count) {
        List<ImportRow> rows = new ArrayList<>(count);
        while (rows.size() < count && reader.hasNext()) {
            ImportRow row = read(reader.next());
            if (!row.cells().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** How many rows are left, read without looking at them. */
    int countRest() {
        int count = 0;
        while (reader.hasNext()) {
            reader.next();
            count++;
        }
        return count;
    }

    @Override
    public void close() {
        reader.close();
    }

    private List<ImportColumn> header() {
        if (!reader.hasNext()) {
            throw new InvalidInput("file", "error.sheet.empty");
        }
        List<ImportColumn> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Cell cell : reader.next().cells()) {
            ImportColumn column =
                    columns.stream()
                            .filter(each -> each.isNamed(cell.text()))
                            .findFirst()
                            .orElse(null);
            if (column != null && found.contains(column)) {
                throw new InvalidInput("file", "import.header.twice", cell.text());
            }
            if (column == null && !isPassedOver(cell)) {
                unknown.add(cell.text());
            }
            found.add(column);
        }
        if (found.stream().allMatch(column -> column == null)) {
            throw new InvalidInput("file", "import.header.none", names(columns));
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInput("file", "import.header.unknown", String.join(", ", unknown));
        }
        List<ImportColumn> missing =
                columns.stream()
                        .filter(column -> column.required() && !found.contains(column))
                        .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput("file", "import.header.missing", names(missing));
        }
        return found;
    }

    private static boolean isPassedOver(Cell cell) {
        return cell.isEmpty() || PASSED_OVER.contains(VietnameseText.searchForm(cell.text()));
    }

    private static String names(List<ImportColumn> columns) {
        return String.join(", ", columns.stream().map(ImportColumn::vietnamese).toList());
    }

    private ImportRow read(SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        List<ImportProblem> problems = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            ImportColumn column = order.get(i);
            Cell cell = row.cell(i);
            if (column == null) {
                continue;
            }
            if (!cell.isEmpty()) {
                cells.put(column.id(), shortened(cell.text()));
            }
            try {
                String value = value(column, cell);
                if (value != null) {
                    values.put(column.id(), value);
                    requireOnce(column, value, row.number());
                }
            } catch (InvalidCell wrong) {
                problems.add(ImportProblem.of(column.id(), wrong.key(), wrong.args()));
            }
        }
        ImportRow read = new ImportRow(row.number(), cells, values);
        problems.forEach(read::wrong);
        return read;
    }

    private static String value(ImportColumn column, Cell cell) {
        switch (cell.kind()) {
            case FORMULA -> throw new InvalidCell("import.cell.formula");
            case ERROR -> throw new InvalidCell("import.cell.error");
            default -> {
                String value = cell.isEmpty() ? null : column.parser().parse(cell);
                if (value == null && column.required()) {
                    throw new InvalidCell("import.cell.required");
                }
                return value;
            }
        }
    }

    private void requireOnce(ImportColumn column, String value, int row) {
        if (!column.unique()) {
            return;
        }
        Integer first =
                seen.computeIfAbsent(column.id(), none -> new HashMap<>()).putIfAbsent(value, row);
        if (first != null) {
            throw new InvalidCell("import.cell.twice", first);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}
