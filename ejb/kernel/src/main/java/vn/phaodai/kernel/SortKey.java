package vn.phaodai.kernel;

/**
 * One part of a list's order.
 *
 * @param expression SQL over the list's output columns; never null for any row
 * @param type SQL type to which a cursor's text is cast back
 */
public record SortKey(String expression, String type) {

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

    static SortKey id(String column) {
        return new SortKey(column, "uuid");
    }
}
