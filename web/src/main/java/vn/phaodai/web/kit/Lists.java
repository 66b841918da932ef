package vn.phaodai.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import vn.phaodai.kernel.preferences.ListChoice;
import vn.phaodai.kernel.preferences.ListViews;
import vn.phaodai.kernel.preferences.SavedView;

/** How the reader wants the lists of the page, read once in each request. */
@Named
@RequestScoped
public class Lists {

    @Inject private ListViews views;

    private final Map<String, ListChoice> known = new HashMap<>();

    public ListChoice of(String list) {
        return known.computeIfAbsent(list, views::of);
    }

    /** Columns of the view on show, or else those of the list. */
    public String columns(String list, String view) {
        return of(list).view(view).map(SavedView::columns).orElse(of(list).columns());
    }

    /** Style classes of the form around the list: density, columns switched on and off. */
    public String classes(String list, String view, UIComponent form) {
        StringBuilder classes = new StringBuilder(of(list).compact() ? "k-compact" : "");
        String columns = columns(list, view);
        if (!columns.isEmpty() && form.findComponent("kRows") instanceof DataTable rows) {
            List<String> chosen = List.of(columns.split(" "));
            int place = 0;
            for (UIColumn column : rows.getColumns()) {
                if (column.isRendered()) {
                    place++;
                    // the column of check boxes has no name
                    String name = Objects.toString(column.getField(), "");
                    if (chosen.contains(name)) {
                        classes.append(" k-show-").append(place);
                    } else if (chosen.contains("-" + name)) {
                        classes.append(" k-hide-").append(place);
                    }
                }
            }
        }
        return classes.toString();
    }
}
