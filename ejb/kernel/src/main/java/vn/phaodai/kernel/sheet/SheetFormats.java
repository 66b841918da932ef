package vn.phaodai.kernel.sheet;

/** How workbooks show values. */
final class SheetFormats {

    static final String DAY_IN_EXCEL = "dd/mm/yyyy";
    static final String WHOLE_IN_EXCEL = "#,##0";
    static final String TEXT_IN_EXCEL = "@";

    private SheetFormats() {}
}
