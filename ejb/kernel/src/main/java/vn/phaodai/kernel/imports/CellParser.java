package vn.phaodai.kernel.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.sheet.Cell;

/**
 * Turns a cell into the text in which its value is staged: NFC, days as ISO 8601, choices as their
 * code. Never called for an empty cell.
 */
@FunctionalInterface
public interface CellParser {

    /** Stands for a name that several choices have. */
    String AMBIGUOUS = "";

    /**
     * @throws InvalidCell if the cell's content is not what the column takes
     */
    String parse(Cell cell);

    /** Text of at most so many characters. */
    static CellParser text(int max) {
        return cell -> {
            String text = VietnameseText.clean(cell.text());
            if (text != null && text.length() > max) {
                throw new InvalidCell("import.cell.tooLong", max);
            }
            return text;
        };
    }

    /**
     * Text of a pattern.
     *
     * @param key message key that says what is expected
     */
    static CellParser pattern(String regex, String key, Object... args) {
        Pattern pattern = Pattern.compile(regex);
        return cell -> {
            String text = VietnameseText.clean(cell.text());
            if (text == null || !pattern.matcher(text).matches()) {
                throw new InvalidCell(key, args);
            }
            return text;
        };
    }

    /** A whole number. */
    static CellParser whole(long min, long max) {
        return cell -> {
            try {
                BigDecimal number =
                        cell.number() != null ? cell.number() : new BigDecimal(cell.text().strip());
                long whole = number.longValueExact();
                if (whole >= min && whole <= max) {
                    return Long.toString(whole);
                }
            } catch (ArithmeticException | NumberFormatException notWhole) {
                // said below
            }
            throw new InvalidCell("import.cell.whole", min, max);
        };
    }

    /** A day: a date cell, {@code d/M/yyyy} or {@code yyyy-MM-dd}, between 1900 and 2100. */
    static CellParser date() {
        return cell -> {
            LocalDate day = cell.date() != null ? cell.date() : day(cell.text().strip());
            if (day == null || day.getYear() < 1900 || day.getYear() > 2100) {
                throw new InvalidCell("import.cell.date");
            }
            return day.toString();
        };
    }

    /** A month, by its first day: a date cell, {@code M/yyyy} or {@code yyyy-MM}. */
    static CellParser month() {
        return cell -> {
            LocalDate day = cell.date() != null ? cell.date() : month(cell.text().strip());
            if (day == null || day.getYear() < 1900 || day.getYear() > 2100) {
                throw new InvalidCell("import.cell.month");
            }
            return day.withDayOfMonth(1).toString();
        };
    }

    /**
     * One of these, by code or by name in Vietnamese or English, with or without diacritics, or as
     * the template writes it ({@code CODE – name}).
     */
    static CellParser choice(List<Choice> choices) {
        Map<String, String> codes = new HashMap<>();
        for (Choice choice : choices) {
            for (String name : List.of(choice.vietnamese(), choice.english())) {
                codes.merge(
                        VietnameseText.searchForm(name),
                        choice.code(),
                        (one, other) -> one.equals(other) ? one : AMBIGUOUS);
            }
        }
        for (Choice choice : choices) {
            codes.put(VietnameseText.searchForm(choice.code()), choice.code());
            codes.put(VietnameseText.searchForm(choice.shown()), choice.code());
        }
        return cell -> {
            String code = codes.get(VietnameseText.searchForm(cell.text()));
            if (code == null || code.equals(AMBIGUOUS)) {
                throw new InvalidCell(
                        code == null ? "import.cell.choice" : "import.cell.ambiguous");
            }
            return code;
        };
    }

    private static LocalDate day(String text) {
        Matcher written = CellDates.WRITTEN.matcher(text);
        Matcher iso = CellDates.ISO.matcher(text);
        try {
            if (written.matches()) {
                return day(written.group(3), written.group(2), written.group(1));
            }
            return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate month(String text) {
        Matcher written = CellDates.WRITTEN_MONTH.matcher(text);
        Matcher iso = CellDates.ISO_MONTH.matcher(text);
        try {
            if (written.matches()) {
                return day(written.group(2), written.group(1), "1");
            }
            return iso.matches() ? day(iso.group(1), iso.group(2), "1") : null;
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
