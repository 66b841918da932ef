package vn.phaodai.kernel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One part of a list's order.
 *
 * @param expression SQL over the list's output columns; never null for any row
 * @param type SQL type to which a cursor's text is cast back
 */
public record SortKey(String expression, String type) {

    /** How PostgreSQL writes values as text. */
    private static final Map<String, Pattern> FORMS =
            Map.of(
                    "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
                    "numeric", Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?"),
                    "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
                    "timestamptz",
                            Pattern.compile(
                                    "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?"
                                            + "[+-](0\\d|1[0-4])(:\\d{2})?"));

    /** Text in Vietnamese order. */
    public static SortKey text(String column) {
        return new SortKey(column + " collate \"vi-x-icu\"", "text");
    }

    public static SortKey number(String column) {
        return new SortKey(column, "numeric");
    }

    public static SortKey date(String column) {
        return new SortKey(column, "date");
    }

    public static SortKey instant(String column) {
        return new SortKey(column, "timestamptz");
    }

    /** Whether the database can read this text, which a client may have tampered with. */
    boolean reads(String text) {
        Pattern form = FORMS.get(type);
        if (form != null && !form.matcher(text).matches()) {
            return false;
        }
        try {
            switch (type) {
                case "date" -> LocalDate.parse(text);
                case "timestamptz" -> LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T'));
                default -> {
                    return text.indexOf('\0') < 0;
                }
            }
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    static SortKey id(String column) {
        return new SortKey(column, "uuid");
    }
}
