package vn.phaodai.kernel.preferences;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.VietnameseText;

/**
 * Keeping how the caller wants a list: saved views (bộ lọc đã lưu), the one to begin with, columns,
 * density. All of it is the caller's own: nobody else can name it.
 *
 * <p>Lists are named as their pages: {@code officers}.
 */
@Stateless
@PermitAll
public class ListViews {

    public static final int MOST = 20;
    public static final int LONGEST_NAME = 60;
    static final int LONGEST_QUERY = 2000;

    private static final Pattern LIST = Pattern.compile("[a-zA-Z]{1,40}");
    private static final Pattern COLUMNS =
            Pattern.compile("(?:-?[a-zA-Z]{1,40}(?: -?[a-zA-Z]{1,40}){0,39})?");
    private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7e&&[^\"'<>#]]*");
    private static final String VIEW = "view.";

    @Inject private Preferences preferences;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ListChoice of(String list) {
        String prefix = prefix(list);
        Map<String, String> kept = preferences.startingWith(prefix);
        if (kept.isEmpty()) {
            return ListChoice.NONE;
        }
        List<SavedView> views = new ArrayList<>();
        kept.forEach(
                (name, value) -> {
                    if (name.startsWith(prefix + VIEW)) {
                        views.add(read(name.substring(prefix.length() + VIEW.length()), value));
                    }
                });
        views.sort(Comparator.comparing(SavedView::name, VietnameseText.order()));
        String opening = kept.get(prefix + "opening");
        return new ListChoice(
                views,
                opening == null ? null : UUID.fromString(opening),
                kept.getOrDefault(prefix + "columns", ""),
                kept.containsKey(prefix + "compact"));
    }

    /**
     * Keeps a new view.
     *
     * @param query of the list's address; the page and the view that it names are left out
     * @return its id
     * @throws InvalidInput if the name is empty, too long or another view's
     */
    public UUID save(String list, String name, String query, String columns) {
        ListChoice choice = of(list);
        String clean = name(choice, null, name);
        if (choice.views().size() >= MOST) {
            throw new InvalidInput("name", "error.view.tooMany", MOST);
        }
        SavedView view = new SavedView(Ids.next(), clean, query(query), columns(columns));
        write(list, view);
        return view.id();
    }

    /** Lets a view show what the list shows now. */
    public void overwrite(String list, UUID id, String query, String columns) {
        write(list, new SavedView(id, get(list, id).name(), query(query), columns(columns)));
    }

    public void rename(String list, UUID id, String name) {
        ListChoice choice = of(list);
        SavedView view = get(list, id);
        write(list, new SavedView(id, name(choice, id, name), view.query(), view.columns()));
    }

    public void remove(String list, UUID id) {
        get(list, id);
        if (id.equals(of(list).opening())) {
            open(list, null);
        }
        preferences.put(key(list, id), null);
    }

    /**
     * Begins with that view whenever the list is opened without filters.
     *
     * @param id null for the plain list
     */
    public void open(String list, UUID id) {
        preferences.put(
                prefix(list) + "opening", id == null ? null : get(list, id).id().toString());
    }

    /**
     * @param columns see {@link ListChoice}; empty for the list's own choice
     */
    public void showColumns(String list, String columns) {
        String clean = columns(columns);
        preferences.put(prefix(list) + "columns", clean.isEmpty() ? null : clean);
    }

    public void compact(String list, boolean compact) {
        preferences.put(prefix(list) + "compact", compact ? "true" : null);
    }

    private SavedView get(String list, UUID id) {
        return of(list).view(String.valueOf(id))
                .orElseThrow(() -> new NotFound("thing.view", String.valueOf(id)));
    }

    private void write(String list, SavedView view) {
        preferences.put(
                key(list, view.id()),
                JSON.createObjectBuilder()
                        .add("name", view.name())
                        .add("query", view.query())
                        .add("columns", view.columns())
                        .build()
                        .toString());
    }

    private static SavedView read(String id, String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject view = reader.readObject();
            return new SavedView(
                    UUID.fromString(id),
                    view.getString("name"),
                    view.getString("query"),
                    view.getString("columns"));
        }
    }

    private static String name(ListChoice choice, UUID own, String typed) {
        String name = VietnameseText.clean(typed);
        if (name == null) {
            throw new InvalidInput("name", "error.view.unnamed");
        }
        if (name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "error.view.name", LONGEST_NAME);
        }
        choice.views().stream()
                .filter(view -> !view.id().equals(own) && view.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(
                        view -> {
                            throw new InvalidInput("name", "error.view.taken", view.name());
                        });
        return name;
    }

    private static String query(String sent) {
        String query =
                Arrays.stream((sent == null ? "" : sent).replaceFirst("^\\?", "").split("&"))
                        .filter(part -> !part.isEmpty() && !part.matches("(?:page|view)=.*"))
                        .collect(Collectors.joining("&"));
        if (query.length() > LONGEST_QUERY || !QUERY.matcher(query).matches()) {
            throw new BusinessException(BusinessException.Kind.INVALID, "error.view.query");
        }
        return query;
    }

    private static String columns(String sent) {
        String columns = sent == null ? "" : sent;
        if (!COLUMNS.matcher(columns).matches()) {
            throw new BusinessException(BusinessException.Kind.INVALID, "error.view.query");
        }
        return columns;
    }

    private static String key(String list, UUID id) {
        return prefix(list) + VIEW + id;
    }

    private static String prefix(String list) {
        if (list == null || !LIST.matcher(list).matches()) {
            throw new NotFound("thing.list", String.valueOf(list));
        }
        return "list." + list + ".";
    }
}
