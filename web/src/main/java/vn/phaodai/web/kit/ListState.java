package vn.phaodai.web.kit;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.VietnameseText;

/**
 * Where somebody is in a list: filters, order and page, to and from the query of the address.
 * Cursors of the pages seen are kept, so that going back needs no counting.
 */
final class ListState implements Serializable {

    /** Instead of a view's id: the plain list, though it would open with a view. */
    static final String ALL = "all";

    private static final long serialVersionUID = 1L;
    private static final String VIEW = "view";
    private static final Set<String> OF_SIGN_IN = Set.of("state", "code", "error", "iss");

    private final Map<String, String> filters = new LinkedHashMap<>();
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Set<String> sortable = new LinkedHashSet<>();
    private final List<String> cursors = new ArrayList<>();
    private int size = PageRequest.DEFAULT_LIMIT;
    private int page;
    private String sort;
    private boolean descending;
    private String cursorsFor = "";
    private String view;
    private boolean opensWithView;

    void filterable(String name) {
        filters.put(name, null);
    }

    void sortable(String name) {
        sortable.add(name);
    }

    /** A parameter of the page itself, which stays in the address. */
    void keep(String name) {
        kept.put(name, null);
    }

    void size(int rows) {
        size = rows;
    }

    int size() {
        return size;
    }

    int page() {
        return page;
    }

    void page(int number) {
        page = number;
    }

    /** For the filter inputs of the page. */
    Map<String, String> filters() {
        return filters;
    }

    Map<String, String> active() {
        Map<String, String> active = new LinkedHashMap<>();
        filters.forEach(
                (name, value) -> {
                    String clean = VietnameseText.clean(value);
                    if (clean != null) {
                        active.put(name, clean);
                    }
                });
        return active;
    }

    SortOrder order() {
        return sort == null ? null : new SortOrder(sort, descending);
    }

    /** Unknown columns are ignored: the address may come from anywhere. */
    void order(String column, boolean largestFirst) {
        sort = column != null && sortable.contains(column) ? column : null;
        descending = sort != null && largestFirst;
    }

    /**
     * @param opening address of the view with which the list opens; null for none
     */
    void read(Map<String, String> address, Map<String, String> opening) {
        opensWithView = opening != null;
        read(opensWithView && !names(address) ? opening : address);
    }

    /** Whether the address says what to show. */
    private boolean names(Map<String, String> address) {
        return address.containsKey(VIEW)
                || address.containsKey("sort")
                || address.containsKey("page")
                || filters.keySet().stream()
                        .map(ListState::inAddress)
                        .anyMatch(address::containsKey);
    }

    void read(Map<String, String> address) {
        view = address.get(VIEW);
        if (view != null && !view.matches("[0-9a-f-]{36}|" + ALL)) {
            view = null;
        }
        filters.replaceAll((name, none) -> VietnameseText.clean(address.get(inAddress(name))));
        kept.replaceAll((name, none) -> VietnameseText.clean(address.get(name)));
        order(address.get("sort"), "desc".equals(address.get("order")));
        String number = address.get("page");
        page =
                number != null && number.matches("[1-9][0-9]{0,2}")
                        ? Integer.parseInt(number) - 1
                        : 0;
    }

    /** The view that the address names, {@link #ALL}, or null. */
    String view() {
        return view;
    }

    void leaveView() {
        view = null;
    }

    /** Query of an address that leads to this very place; empty for the plain list. */
    String query() {
        Map<String, String> parts = new LinkedHashMap<>(kept);
        parts.values().removeIf(Objects::isNull);
        active().forEach((name, value) -> parts.put(inAddress(name), value));
        if (sort != null) {
            parts.put("sort", sort);
            if (descending) {
                parts.put("order", "desc");
            }
        }
        if (page > 0) {
            parts.put("page", Integer.toString(page + 1));
        }
        if (view != null) {
            parts.put(VIEW, view);
        } else if (parts.isEmpty() && opensWithView) {
            parts.put(VIEW, ALL);
        }
        return String.join(
                "&",
                parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + encode(part.getValue()))
                        .toList());
    }

    /**
     * Name of a filter in the address. Some names there belong to the sign-in, which would take a
     * shared link for its own answer from Keycloak.
     */
    static String inAddress(String filter) {
        return OF_SIGN_IN.contains(filter) ? filter + "Is" : filter;
    }

    PageRequest request(String after) {
        return new PageRequest(size, after, order(), active());
    }

    /** Cursors from the first page on; emptied when filters or order have changed. */
    List<String> cursors() {
        String now = active() + " " + sort + descending;
        if (!Objects.equals(now, cursorsFor)) {
            cursors.clear();
            cursorsFor = now;
        }
        return cursors;
    }

    /** Whether the page on show is the last, as far as its cursor tells. */
    boolean isLast() {
        return cursors().size() <= page;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
