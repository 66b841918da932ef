package vn.phaodai.kernel.sheet;

import java.util.ArrayList;
import java.util.List;

/** Sheets that were written, read back. */
public final class TestSheets {

    private TestSheets() {}

    public static List<SheetRow> rows(byte[] file) {
        return rows(file, SheetLimits.USUAL);
    }

    public static List<SheetRow> rows(byte[] file, SheetLimits limits) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, limits)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }
}
