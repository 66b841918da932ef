package vn.phaodai.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns by which a list may be sorted and filtered: an allow-list, so that names sent by a
 * client never reach SQL. Expressions are over the output columns of the list's SQL.
 */
public final class ListColumns {

    /** Condition with {@code :v} for the value, and how the value is made of the user's text. */
    record Filter(String condition, Function<String, Object> value) {}

    private final SortKey id;
    private final Map<String, List<SortKey>> sorts = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private SortOrder own;

    private ListColumns(SortKey id) {
        this.id = id;
    }

    /**
     * @param idColumn uuid column that makes every order total
     */
    public static ListColumns keyedBy(String idColumn) {
        return new ListColumns(SortKey.id(idColumn));
    }

    /** The first sort declared is the list's own order. */
    public ListColumns sort(String name, SortKey... keys) {
        sorts.put(name, Stream.concat(Stream.of(keys), Stream.of(id)).toList());
        if (own == null) {
            own = SortOrder.ascending(name);
        }
        return this;
    }

    public ListColumns ownOrder(SortOrder order) {
        keys(order);
        own = order;
        return this;
    }

    public ListColumns filter(String name, String condition) {
        return filter(name, condition, VietnameseText::clean);
    }

    public ListColumns filter(String name, String condition, Function<String, Object> value) {
        filters.put(name, new Filter(condition, value));
        return this;
    }

    public Set<String> sortable() {
        return sorts.keySet();
    }

    public Set<String> filterable() {
        return filters.keySet();
    }

    SortOrder order(SortOrder wanted) {
        return wanted == null ? own : wanted;
    }

    List<SortKey> keys(SortOrder order) {
        List<SortKey> keys = sorts.get(order.column());
        if (keys == null) {
            throw new InvalidInput(
                    "sort", "error.list.sort", order.column(), String.join(", ", sorts.keySet()));
        }
        return keys;
    }

    Filter filter(String name) {
        Filter filter = filters.get(name);
        if (filter == null) {
            throw new InvalidInput(
                    name, "error.list.filter", name, String.join(", ", filters.keySet()));
        }
        return filter;
    }
}
