package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * What stands in a cell of {@code <k:column>}. A list has hundreds of them: the value is read from
 * the row itself, without an expression for each.
 */
final class Cell extends UIComponentBase {

    private final String field;
    private final String type;
    private final String open;

    /**
     * @param type {@code link}, {@code badge}, or anything else for plain text
     * @param open address to which a link adds the row's id
     */
    Cell(String field, String type, String open) {
        this.field = field;
        this.type = type;
        this.open = open;
        setTransient(true);
    }

    @Override
    public String getFamily() {
        return "vn.phaodai.kit";
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        Object value = read(context, field);
        ResponseWriter writer = context.getResponseWriter();
        if ("link".equals(type)) {
            writer.startElement("a", this);
            writer.writeAttribute("class", "k-open", null);
            writer.writeAttribute("href", address(context), null);
            writer.writeText(Texts.show(value), null);
            writer.endElement("a");
        } else if ("badge".equals(type)) {
            writer.startElement("span", this);
            writer.writeAttribute("class", "k-badge k-tone-" + Texts.style(value), null);
            writer.writeText(Texts.show(value), null);
            writer.endElement("span");
        } else {
            writer.writeText(Texts.show(value), null);
        }
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
