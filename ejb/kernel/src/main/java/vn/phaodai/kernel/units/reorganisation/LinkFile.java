package vn.phaodai.kernel.units.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.sheet.SheetLimits;
import vn.phaodai.kernel.sheet.SheetReader;
import vn.phaodai.kernel.sheet.SheetRow;
import vn.phaodai.kernel.units.Part;
import vn.phaodai.kernel.units.imports.UnitFile;
import vn.phaodai.kernel.units.imports.UnitLine;

/**
 * Reads the two files: {@code old_code,new_code,part}, and the units as the unit import has them;
 * each CSV or a workbook.
 */
final class LinkFile {

    /** Names of the columns that say what goes where. */
    static final List<String> HEADER = List.of("old_code", "new_code", "part");

    private static final int LONGEST = 5 * 1024 * 1024;

    private LinkFile() {}

    /**
     * @throws InvalidInput naming every line at fault
     */
    static List<Link> links(byte[] content) {
        if (content.length > LONGEST) {
            throw new InvalidInput("links", "error.unitImport.size", LONGEST >> 20);
        }
        List<Link> links = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        SheetLimits limits = new SheetLimits(LONGEST, 10L * LONGEST, 100_000, 50);
        try (SheetReader rows = SheetReader.open(content, limits)) {
            if (!rows.hasNext() || !isHeader(rows.next())) {
                throw new InvalidInput(
                        "links", "error.reorganisation.header", 1, String.join(",", HEADER));
            }
            rows.forEachRemaining(row -> take(row, links, errors));
        }
        if (links.isEmpty() && errors.isEmpty()) {
            throw new InvalidInput("links", "error.reorganisation.empty");
        }
        refuse(errors);
        return links;
    }

    /**
     * @param day the one day on which all begins
     * @throws InvalidInput naming every line at fault
     */
    static List<NewUnit> units(byte[] content, LocalDate day) {
        List<FieldError> errors = new ArrayList<>();
        List<UnitLine> lines = UnitFile.read(content);
        for (UnitLine line : lines) {
            if (!line.validFrom().equals(day)) {
                errors.add(
                        wrong(
                                "units",
                                line.number(),
                                "error.reorganisation.twoDays",
                                line.validFrom(),
                                day));
            }
        }
        refuse(errors);
        return lines.stream()
                .map(
                        line ->
                                new NewUnit(
                                        line.number(),
                                        line.code(),
                                        line.name(),
                                        line.kind(),
                                        line.parentCode()))
                .toList();
    }

    static FieldError wrong(String file, int line, String key, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = line;
        System.arraycopy(args, 0, all, 1, args.length);
        return FieldError.of(file + " line " + line, key, all);
    }

    private static boolean isHeader(SheetRow row) {
        return row.cells().stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .toList()
                .equals(HEADER);
    }

    private static void take(SheetRow row, List<Link> links, List<FieldError> errors) {
        int number = row.number();
        if (row.cells().size() != HEADER.size()) {
            errors.add(
                    wrong(
                            "links",
                            number,
                            "error.unitImport.columns",
                            row.cells().size(),
                            HEADER.size()));
            return;
        }
        String oldCode = VietnameseText.clean(row.cell(0).text());
        String newCode = VietnameseText.clean(row.cell(1).text());
        String part = VietnameseText.clean(row.cell(2).text());
        if (oldCode == null || newCode == null) {
            errors.add(wrong("links", number, "error.reorganisation.codeMissing"));
        } else if (!"FULL".equalsIgnoreCase(part) && !"PARTIAL".equalsIgnoreCase(part)) {
            errors.add(
                    wrong("links", number, "error.reorganisation.part", part == null ? "" : part));
        } else {
            links.add(
                    new Link(
                            number, oldCode, newCode, Part.valueOf(part.toUpperCase(Locale.ROOT))));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors.subList(0, Math.min(errors.size(), 100)));
        }
    }
}
