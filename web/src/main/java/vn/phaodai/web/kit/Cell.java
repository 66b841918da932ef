package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.column.Column;
import vn.phaodai.web.Html;

/**
 * What stands in a cell of {@code <k:column>}. A list has hundreds of them: the value is read from
 * the row itself, without an expression for each, and written in one go.
 */
final class Cell extends UIComponentBase {

    private final String field;
    private final String type;
    private final String open;
    private String begin;

    /**
     * @param type {@code link}, {@code badge}; anything else, or null, for plain text
     * @param open address to which a link adds the row's id
     */
    Cell(String field, String type, String open) {
        this.field = field;
        this.type = type == null ? "" : type;
        this.open = open;
        setTransient(true);
    }

    /** That of a column; null if the column has a content of its own. */
    static Cell of(UIColumn column) {
        return column instanceof Column own
                        && own.getChildCount() == 1
                        && own.getChildren().get(0) instanceof Cell cell
                ? cell
                : null;
    }

    @Override
    public String getFamily() {
        return "vn.phaodai.kit";
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        context.getResponseWriter().write(content(context));
    }

    /** The content and the table's cell around it. */
    void encodeWhole(FacesContext context) throws IOException {
        if (begin == null) {
            String style = style((Column) getParent());
            begin = "<td role=\"gridcell\"" + (style.isEmpty() ? ">" : " class=\"" + style + "\">");
        }
        context.getResponseWriter().write(begin + content(context) + "</td>");
    }

    /** As constant as the column is: see {@link CellHandler}. */
    private static String style(Column column) {
        int priority = column.getResponsivePriority();
        String own = column.getStyleClass().strip();
        return Html.escape((priority > 0 ? own + " ui-column-p-" + priority : own).strip());
    }

    private String content(FacesContext context) {
        Object value = read(context, field);
        String text = Html.escape(Texts.show(value));
        return switch (type) {
            case "link" ->
                    "<a class=\"k-open\" href=\""
                            + Html.escape(address(context))
                            + "\">"
                            + text
                            + "</a>";
            case "badge" ->
                    "<span class=\"k-badge k-tone-"
                            + Html.escape(Texts.style(value))
                            + "\">"
                            + text
                            + "</span>";
            default -> text;
        };
    }

    private String address(FacesContext context) {
        String root = context.getExternalContext().getRequestContextPath();
        return root + open + "/" + read(context, "id");
    }

    private static Object read(FacesContext context, String name) {
        Object row = context.getExternalContext().getRequestMap().get("row");
        return context.getApplication().getELResolver().getValue(context.getELContext(), row, name);
    }
}
