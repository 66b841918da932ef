package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import vn.phaodai.web.Menu;
import vn.phaodai.web.MenuItem;

/** The left menu, which every page has: dozens of lines, written without expressions for each. */
final class Nav extends UIComponentBase {

    Nav() {
        setTransient(true);
    }

    @Override
    public String getFamily() {
        return "vn.phaodai.kit";
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        Menu menu = context.getApplication().evaluateExpressionGet(context, "#{menu}", Menu.class);
        ResponseWriter writer = context.getResponseWriter();
        for (Menu.Group group : menu.getGroups()) {
            writer.startElement("h2", this);
            writer.writeText(Texts.show(group.group()), null);
            writer.endElement("h2");
            writer.startElement("ul", this);
            for (MenuItem item : group.items()) {
                line(context, writer, item, menu);
            }
            writer.endElement("ul");
        }
    }

    private void line(FacesContext context, ResponseWriter writer, MenuItem item, Menu menu)
            throws IOException {
        writer.startElement("li", this);
        writer.startElement("a", this);
        writer.writeAttribute(
                "href", context.getExternalContext().getRequestContextPath() + item.path(), null);
        writer.writeAttribute("aria-current", menu.isCurrent(item) ? "page" : "false", null);
        writer.writeAttribute("title", Texts.label(item.key(), "title"), null);
        writer.startElement("i", this);
        writer.writeAttribute("class", "pi pi-" + item.icon(), null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.endElement("i");
        writer.writeText(" ", null);
        writer.startElement("span", this);
        writer.writeText(menu.label(item), null);
        writer.endElement("span");
        writer.endElement("a");
        writer.endElement("li");
    }
}
