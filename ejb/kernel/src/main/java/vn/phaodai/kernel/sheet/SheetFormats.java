package vn.phaodai.kernel.sheet;

import java.time.format.DateTimeFormatter;

/** How values look in files. */
final class SheetFormats {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    static final String DAY_IN_EXCEL = "dd/mm/yyyy";
    static final String WHOLE_IN_EXCEL = "#,##0";
    static final String TEXT_IN_EXCEL = "@";

    private SheetFormats() {}
}
