package vn.phaodai.web.kit;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.component.datatable.DataTableRenderer;

/**
 * Writes the cells of {@code <k:column>}: PrimeFaces asks each one anew for its key, editor, style
 * and visibility, which here are the same down the column.
 */
public class TableRenderer extends DataTableRenderer {

    @Override
    protected void encodeCell(
            FacesContext context,
            DataTable table,
            UIColumn column,
            boolean selected,
            boolean rowSelectionEnabled,
            int rowIndex)
            throws IOException {
        Cell cell = Cell.of(column);
        if (cell == null) {
            super.encodeCell(context, table, column, selected, rowSelectionEnabled, rowIndex);
        } else if (column.isRendered()) {
            cell.encodeWhole(context);
        }
    }
}
