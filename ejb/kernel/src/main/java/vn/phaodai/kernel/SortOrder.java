package vn.phaodai.kernel;

/**
 * @param column name of an allow-listed column
 * @param descending whether the largest comes first
 */
public record SortOrder(String column, boolean descending) {

    public static SortOrder ascending(String column) {
        return new SortOrder(column, false);
    }
}
