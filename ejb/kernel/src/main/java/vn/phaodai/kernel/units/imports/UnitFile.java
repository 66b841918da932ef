package vn.phaodai.kernel.units.imports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.sheet.Cell;
import vn.phaodai.kernel.sheet.CsvWriter;
import vn.phaodai.kernel.sheet.SheetColumn;
import vn.phaodai.kernel.sheet.SheetLimits;
import vn.phaodai.kernel.sheet.SheetReader;
import vn.phaodai.kernel.sheet.SheetRow;
import vn.phaodai.kernel.units.UnitKind;

/**
 * Reads the file {@code code,name,parent_code,level,valid_from}: a workbook, or CSV in UTF-8 with
 * or without byte order mark, any line ends, quoted fields; header in any case. All that is wrong
 * is named with its line; if anything is, nothing of it is used.
 */
public final class UnitFile {

    static final int LONGEST = 5 * 1024 * 1024;

    /** Names of its columns. */
    public static final List<String> HEADER =
            List.of("code", "name", "parent_code", "level", "valid_from");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    private static final int LONGEST_NAME = 200;
    private static final int ERRORS_NAMED = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final List<UnitLine> lines = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Integer> lineOfCode = new HashMap<>();

    private UnitFile() {}

    /**
     * @throws InvalidInput naming every line at fault
     */
    public static List<UnitLine> read(byte[] content) {
        if (content.length > LONGEST) {
            throw new InvalidInput("file", "error.unitImport.size", LONGEST >> 20);
        }
        if (!SheetReader.isWorkbook(content)) {
            requireUtf8(content);
        }
        UnitFile file = new UnitFile();
        SheetLimits limits = new SheetLimits(LONGEST, 10L * LONGEST, 100_000, 50);
        try (SheetReader rows = SheetReader.open(content, limits)) {
            if (!rows.hasNext() || !isHeader(rows.next())) {
                throw new InvalidInput(
                        "file", "error.unitImport.header", 1, String.join(",", HEADER));
            }
            rows.forEachRemaining(file::take);
        }
        if (file.lines.isEmpty() && file.errors.isEmpty()) {
            throw new InvalidInput("file", "error.unitImport.empty");
        }
        file.checkCycles();
        if (!file.errors.isEmpty()) {
            throw new InvalidInput(
                    file.errors.subList(0, Math.min(file.errors.size(), ERRORS_NAMED)));
        }
        return List.copyOf(file.lines);
    }

    /**
     * The file as text, to be kept and read again: itself, or the same lines if it is a workbook.
     */
    static String text(byte[] content, List<UnitLine> lines) {
        if (!SheetReader.isWorkbook(content)) {
            return new String(content, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<SheetColumn> header =
                HEADER.stream().map(name -> SheetColumn.text(name, name.length())).toList();
        try (CsvWriter csv = new CsvWriter(text, header)) {
            int next = 2;
            for (UnitLine line : lines) {
                while (next < line.number()) {
                    csv.row();
                    next++;
                }
                csv.row(
                        line.code(),
                        line.name(),
                        line.parentCode(),
                        line.kind().name(),
                        line.validFrom().toString());
                next++;
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static void requireUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(content.length + 1), true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw new InvalidInput("file", "error.unitImport.utf8", line);
        }
    }

    private static boolean isHeader(SheetRow row) {
        List<String> names =
                row.cells().stream()
                        .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                        .toList();
        return names.equals(HEADER);
    }

    private void take(SheetRow row) {
        int before = errors.size();
        int number = row.number();
        if (row.cells().size() != HEADER.size()) {
            wrong("error.unitImport.columns", number, row.cells().size(), HEADER.size());
            return;
        }
        String code = text(row, 0);
        String name = text(row, 1);
        UnitKind kind = kind(text(row, 3), name);
        LocalDate from = date(row.cell(4));
        if (code == null || !CODE.matcher(code).matches()) {
            wrong("error.unitImport.code", number, shown(code));
        } else {
            Integer earlier = lineOfCode.putIfAbsent(code, number);
            if (earlier != null) {
                wrong("error.unitImport.twice", number, code, earlier);
            }
        }
        if (name == null || name.length() > LONGEST_NAME) {
            wrong("error.unitImport.name", number, LONGEST_NAME);
        }
        if (kind == null) {
            wrong("error.unitImport.level", number, shown(text(row, 3)));
        }
        if (from == null) {
            wrong("error.unitImport.date", number, shown(text(row, 4)));
        }
        if (errors.size() == before) {
            lines.add(new UnitLine(number, code, name, text(row, 2), kind, from));
        }
    }

    /** Codes that lead back to themselves within the file. */
    private void checkCycles() {
        Map<String, UnitLine> byCode = new HashMap<>();
        lines.forEach(line -> byCode.put(line.code(), line));
        for (UnitLine line : lines) {
            UnitLine above = byCode.get(line.parentCode());
            for (int steps = 0; above != null && steps <= lines.size(); steps++) {
                if (above == line) {
                    wrong("error.unitImport.cycle", line.number(), line.code());
                    break;
                }
                above = byCode.get(above.parentCode());
            }
        }
    }

    /** Level WARD stands for Phường, Xã, Thị trấn and Đặc khu: the name tells which. */
    static UnitKind kind(String level, String name) {
        UnitKind kind = null;
        for (UnitKind each : UnitKind.values()) {
            if (each.name().equalsIgnoreCase(level)) {
                kind = each;
            }
        }
        if (kind != UnitKind.WARD) {
            return kind;
        }
        String plain = VietnameseText.searchForm(name).replaceFirst("^cong an ", "") + " ";
        if (plain.startsWith("xa ")) {
            return UnitKind.COMMUNE;
        }
        if (plain.startsWith("thi tran ")) {
            return UnitKind.TOWNSHIP;
        }
        return plain.startsWith("dac khu ") ? UnitKind.SPECIAL_ZONE : UnitKind.WARD;
    }

    private static LocalDate date(Cell cell) {
        try {
            String text = VietnameseText.clean(cell.text());
            LocalDate day = cell.date();
            if (day == null && text != null) {
                day = LocalDate.parse(text);
            }
            return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static String text(SheetRow row, int column) {
        return VietnameseText.clean(row.cell(column).text());
    }

    private static String shown(String text) {
        return text == null ? "" : text;
    }

    private void wrong(String key, int line, Object... args) {
        List<Object> all = new ArrayList<>(List.of((Object) line));
        all.addAll(List.of(args));
        errors.add(new FieldError("line " + line, key, all));
    }
}
