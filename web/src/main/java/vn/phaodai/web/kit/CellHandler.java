package vn.phaodai.web.kit;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import org.primefaces.component.column.Column;

/**
 * {@code <k:cell>} in the tag file of {@code <k:column>}: gives the column its properties when the
 * view is built, as constants, and its cells their content. As expressions they would be worked out
 * again for every cell.
 */
public class CellHandler extends TagHandler {

    private static final String OWN = "own";

    private final TagAttribute field = getRequiredAttribute("field");
    private final TagAttribute header = getRequiredAttribute("header");
    private final TagAttribute sort = getRequiredAttribute("sort");
    private final TagAttribute priority = getRequiredAttribute("priority");
    private final TagAttribute type = getRequiredAttribute("type");
    private final TagAttribute open = getRequiredAttribute("open");
    private final TagAttribute style = getRequiredAttribute("style");

    public CellHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        Column column = (Column) parent;
        String kind = type.getValue(context);
        column.setField(field.getValue(context));
        column.setHeaderText(header.getValue(context));
        column.setFilterable(false);
        column.setSortable(sort.getBoolean(context));
        column.setResponsivePriority(priority.getInt(context));
        column.setStyleClass(style.getValue(context));
        if (!OWN.equals(kind) && ComponentHandler.isNew(parent)) {
            Cell cell = new Cell(field.getValue(context), kind, open.getValue(context));
            cell.setId(column.getId() + "Cell");
            column.getChildren().add(cell);
        }
    }
}
