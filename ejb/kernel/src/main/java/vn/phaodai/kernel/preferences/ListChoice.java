package vn.phaodai.kernel.preferences;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the caller wants one list.
 *
 * @param views by name, in Vietnamese order
 * @param opening view with which the list opens; null for the plain list
 * @param columns columns switched on and off against the list's own choice, as {@code phone
 *     -birthDate}; empty for that choice
 * @param compact whether rows stand close
 */
public record ListChoice(List<SavedView> views, UUID opening, String columns, boolean compact) {

    public static final ListChoice NONE = new ListChoice(List.of(), null, "", false);

    public ListChoice {
        views = List.copyOf(views);
    }

    public Optional<SavedView> view(String id) {
        return views.stream().filter(view -> view.id().toString().equals(id)).findFirst();
    }

    /** The view with which the list opens. */
    public Optional<SavedView> openingView() {
        return opening == null ? Optional.empty() : view(opening.toString());
    }
}
