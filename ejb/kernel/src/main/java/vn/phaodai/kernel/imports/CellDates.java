package vn.phaodai.kernel.imports;

import java.util.regex.Pattern;

/** How days and months are written in cells. */
final class CellDates {

    static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    static final Pattern WRITTEN_MONTH = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");

    private CellDates() {}
}
