package vn.phaodai.kernel.sheet;

/**
 * A column of a written file.
 *
 * @param title its header, in the reader's language
 * @param type how its values are shown
 * @param width in characters
 */
public record SheetColumn(String title, Type type, int width) {

    /** How values are shown. */
    public enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        DATE
    }

    public static SheetColumn text(String title, int width) {
        return new SheetColumn(title, Type.TEXT, width);
    }

    public static SheetColumn whole(String title) {
        return new SheetColumn(title, Type.WHOLE, 12);
    }

    public static SheetColumn decimal(String title) {
        return new SheetColumn(title, Type.DECIMAL, 12);
    }

    public static SheetColumn date(String title) {
        return new SheetColumn(title, Type.DATE, 12);
    }

    String excelFormat() {
        return switch (type) {
            case TEXT -> SheetFormats.TEXT_IN_EXCEL;
            case WHOLE -> SheetFormats.WHOLE_IN_EXCEL;
            case DECIMAL -> "#,##0.00";
            case DATE -> SheetFormats.DAY_IN_EXCEL;
        };
    }
}
