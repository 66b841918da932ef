package vn.phaodai.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The demo city: 22 district-level units by their public names; names and codes of their wards are
 * made up. The file has the form that the application imports.
 */
final class DemoUnits {

    private static final String FILE = "/demo/units.csv";

    private DemoUnits() {}

    static List<DemoUnit> read(Chance chance) {
        try (InputStream file = DemoUnits.class.getResourceAsStream(FILE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> unit(line.split(",", -1), chance)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DemoUnit unit(String[] cells, Chance chance) {
        LocalDate validFrom = LocalDate.parse(cells[4]);
        return new DemoUnit(
                chance.id(validFrom.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()),
                cells[0],
                cells[1],
                kind(cells[3], cells[1]),
                cells[2],
                validFrom);
    }

    private static String kind(String level, String name) {
        if (!level.equals("WARD")) {
            return level;
        }
        if (name.startsWith("Xã ")) {
            return "COMMUNE";
        }
        return name.startsWith("Thị trấn ") ? "TOWNSHIP" : "WARD";
    }
}
