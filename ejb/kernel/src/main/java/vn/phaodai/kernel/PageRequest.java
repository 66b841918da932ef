package vn.phaodai.kernel;

import java.util.Map;

/**
 * Which slice of a list is wanted. Lists are paged by key: {@code after} is the opaque {@link
 * Page#next()} of the slice before, so that a page deep in a long list costs as much as the first,
 * and rows do not shift after an edit.
 *
 * @param limit number of rows, 1 to {@value #MAX_LIMIT}
 * @param after where to go on; null for the first slice
 * @param sort order; null for the list's own
 * @param filters column name to text typed by the user; unknown names are refused by {@link
 *     ListColumns}
 */
public record PageRequest(int limit, String after, SortOrder sort, Map<String, String> filters) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("limit", "error.page.limit", limit, MAX_LIMIT);
        }
        filters = filters == null ? Map.of() : Map.copyOf(filters);
    }

    public static PageRequest first() {
        return first(DEFAULT_LIMIT);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null, null, Map.of());
    }

    public PageRequest after(String cursor) {
        return new PageRequest(limit, cursor, sort, filters);
    }

    public PageRequest sortedBy(SortOrder order) {
        return new PageRequest(limit, after, order, filters);
    }

    public PageRequest filteredBy(Map<String, String> wanted) {
        return new PageRequest(limit, after, sort, wanted);
    }
}
