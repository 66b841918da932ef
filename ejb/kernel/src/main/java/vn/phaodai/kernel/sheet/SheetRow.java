package vn.phaodai.kernel.sheet;

import java.util.List;

/**
 * A row that is not empty.
 *
 * @param number its number in the file as a spreadsheet shows it, from 1
 * @param cells from the first column; of a workbook up to the last that is not empty
 */
public record SheetRow(int number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in that column; an empty one beyond the row's end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
