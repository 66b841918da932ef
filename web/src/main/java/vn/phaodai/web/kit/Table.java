package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.primefaces.PrimeFaces;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.phaodai.kernel.Page;
import vn.phaodai.kernel.SortOrder;
import vn.phaodai.kernel.preferences.ListChoice;

/**
 * The one model behind every list. It lives in a view-scoped bean, asks for one slice and one count
 * in each request, pages by key, and keeps filters, order and page in the address.
 *
 * <pre>
 * table = Table.of(OfficerRow::id, officers::list, officers::count)
 *         .filters("q", "rank")
 *         .filter("unitId", this::unitName)
 *         .sorts("fullName", "rank")
 *         .open();
 * </pre>
 *
 * @param <T> a list line
 */
public final class Table<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final RowKey<T> key;
    private final Lister<T> lister;
    private final Counter counter;
    private final ListState state = new ListState();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private boolean savable;
    private transient List<T> selection;

    /** Tells rows apart. */
    @FunctionalInterface
    public interface RowKey<T> extends Function<T, Object>, Serializable {}

    /** A filter in force, as a chip shows it. */
    public record Chip(String name, String text) {}

    private Table(RowKey<T> key, Lister<T> lister, Counter counter) {
        this.key = key;
        this.lister = lister;
        this.counter = counter;
    }

    public static <T> Table<T> of(RowKey<T> key, Lister<T> lister, Counter counter) {
        return new Table<>(key, lister, counter);
    }

    /** A list that nobody counts: it tells only whether it goes on. */
    public static <T> Table<T> of(RowKey<T> key, Lister<T> lister) {
        return new Table<>(key, lister, null);
    }

    /** Filters whose value reads as it was typed. */
    public Table<T> filters(String... names) {
        for (String name : names) {
            filter(name, value -> value);
        }
        return this;
    }

    /**
     * @param label how the value reads on its chip
     */
    public Table<T> filter(String name, Label label) {
        state.filterable(name);
        labels.put(name, label);
        return this;
    }

    /** Columns by which the list may be sorted. */
    public Table<T> sorts(String... names) {
        for (String name : names) {
            state.sortable(name);
        }
        return this;
    }

    /** Parameters of the page itself, as its tab, that stay in the address. */
    public Table<T> keeps(String... names) {
        for (String name : names) {
            state.keep(name);
        }
        return this;
    }

    public Table<T> pageSize(int rows) {
        state.size(rows);
        return this;
    }

    /** Takes filters, order and page from the address. */
    public Table<T> open() {
        state.read(address());
        return this;
    }

    /**
     * The same for a list whose views can be saved; without filters in the address it opens with
     * the view that its reader chose.
     */
    public Table<T> open(ListChoice choice) {
        savable = true;
        state.read(
                address(),
                choice.openingView()
                        .map(
                                view -> {
                                    Map<String, String> parts = Query.parse(view.query());
                                    parts.put("view", view.id().toString());
                                    return parts;
                                })
                        .orElse(null));
        return this;
    }

    private static Map<String, String> address() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public boolean isSavable() {
        return savable;
    }

    /** Id of the view that is on show; null for none. */
    public String getView() {
        return state.view();
    }

    @Override
    public int count(Map<String, FilterMeta> ignored) {
        return (int) Math.min(Integer.MAX_VALUE, getTotal());
    }

    @Override
    public List<T> load(
            int first, int rows, Map<String, SortMeta> sortBy, Map<String, FilterMeta> ignored) {
        state.page(rows == 0 ? 0 : first / rows);
        SortMeta sort = sortBy.values().stream().findFirst().orElse(null);
        state.order(
                sort == null ? null : sort.getField(),
                sort != null && sort.getOrder().isDescending());
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("listQuery", state.query());
        }
        return rows();
    }

    private List<T> rows() {
        return once("rows " + state.query(), this::slice);
    }

    /** How many rows there are under the filters; asked once in each request. */
    public long getTotal() {
        if (counter == null) {
            return getFirst() + rows().size() + (state.isLast() ? 0 : 1);
        }
        return once("count " + state.active(), () -> counter.count(state.active()));
    }

    public boolean isCounted() {
        return counter != null;
    }

    /** Walks by key from the last page known to the page wanted. */
    private List<T> slice() {
        List<String> cursors = state.cursors();
        while (true) {
            int at = Math.min(state.page(), cursors.size());
            Page<T> page = lister.list(state.request(at == 0 ? null : cursors.get(at - 1)));
            if (at == cursors.size() && page.next() != null) {
                cursors.add(page.next());
            }
            if (at == state.page() || page.next() == null) {
                return page.items();
            }
        }
    }

    /** PrimeFaces asks several times while it renders. */
    private <R> R once(String what, Supplier<R> source) {
        Map<Object, Object> request = FacesContext.getCurrentInstance().getAttributes();
        @SuppressWarnings("unchecked")
        Map<String, R> known =
                (Map<String, R>) request.computeIfAbsent(this, none -> new HashMap<String, R>());
        R value = known.get(what);
        if (value == null) {
            value = source.get();
            known.put(what, value);
        }
        return value;
    }

    /** Forgets what this request has read: after a change, before the list is shown again. */
    public void refresh() {
        FacesContext.getCurrentInstance().getAttributes().remove(this);
    }

    /** Filters were changed: on with the first page. */
    public void restart() {
        FacesContext context = FacesContext.getCurrentInstance();
        state.page(0);
        refresh();
        for (UIComponent at = UIComponent.getCurrentComponent(context);
                at != null;
                at = at.getParent()) {
            if (at instanceof UIForm && at.findComponent("kRows") instanceof DataTable rows) {
                rows.setFirst(0);
                return;
            }
        }
    }

    public void clear(String filter) {
        if (state.filters().containsKey(filter)) {
            state.filters().put(filter, null);
        }
        restart();
    }

    public void clearAll() {
        state.filters().replaceAll((name, value) -> null);
        state.leaveView();
        restart();
    }

    /** Values of the filters, for the inputs of the filter bar. */
    public Map<String, String> getFilters() {
        return state.filters();
    }

    public List<Chip> getChips() {
        return state.active().entrySet().stream()
                .map(on -> new Chip(on.getKey(), labels.get(on.getKey()).of(on.getValue())))
                .toList();
    }

    public int getFirst() {
        return state.page() * state.size();
    }

    public int getSize() {
        return state.size();
    }

    /** Query of the address that shows this very list: for exports and links. */
    public String getQuery() {
        return state.query();
    }

    /** Order for PrimeFaces; null for the list's own. */
    public SortMeta getSortMeta() {
        SortOrder order = state.order();
        return order == null
                ? null
                : SortMeta.builder()
                        .field(order.column())
                        .order(
                                order.descending()
                                        ? org.primefaces.model.SortOrder.DESCENDING
                                        : org.primefaces.model.SortOrder.ASCENDING)
                        .build();
    }

    /** Filters in force, for use cases that export the whole list. */
    public Map<String, String> active() {
        return state.active();
    }

    /** What a filter is called in the address of the page. */
    public static String inAddress(String filter) {
        return ListState.inAddress(filter);
    }

    /** Order in force; null for the list's own. */
    public SortOrder order() {
        return state.order();
    }

    public List<T> getSelection() {
        return selection == null ? List.of() : selection;
    }

    public void setSelection(List<T> selection) {
        this.selection = selection;
    }

    @Override
    public void setWrappedData(Object rows) {
        super.setWrappedData(rows instanceof List<?> list ? new Rows<>(list) : null);
    }

    @Override
    public List<T> getWrappedData() {
        List<T> rows = super.getWrappedData();
        return rows instanceof Rows<T> held && !held.isHere() ? null : rows;
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row).toString();
    }

    @Override
    public T getRowData(String rowKey) {
        List<T> rows = getWrappedData();
        return rows == null
                ? null
                : rows.stream()
                        .filter(row -> getRowKey(row).equals(rowKey))
                        .findFirst()
                        .orElse(null);
    }
}
