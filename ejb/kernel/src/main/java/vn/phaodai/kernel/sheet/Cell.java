package vn.phaodai.kernel.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.phaodai.kernel.VietnameseText;

/**
 * One cell as it stands in the file.
 *
 * @param kind what the file says it is; everything in CSV is text
 * @param text what a person reads in it; a formula is its own text, for it is never evaluated
 * @param number its value if it is a number
 * @param date its day if it is a number shown as a date
 */
public record Cell(Kind kind, String text, BigDecimal number, LocalDate date) {

    /** Kinds of cell. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        /** {@code #N/A} and the like. */
        ERROR
    }

    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", null, null);

    public static Cell text(String text) {
        String plain = SafeText.plain(text);
        return plain.isBlank() ? EMPTY : new Cell(Kind.TEXT, plain, null, null);
    }

    static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.stripTrailingZeros().toPlainString(), number, null);
    }

    static Cell date(LocalDate date, BigDecimal serial) {
        return new Cell(Kind.DATE, VietnameseText.day(date), serial, date);
    }

    static Cell formula(String formula) {
        return new Cell(Kind.FORMULA, "=" + (formula == null ? "" : formula), null, null);
    }

    static Cell error(String shown) {
        return new Cell(Kind.ERROR, shown == null ? "#" : shown, null, null);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
