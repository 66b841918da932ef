package vn.phaodai.force.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.phaodai.kernel.imports.InvalidCell;

/**
 * Who a shift needs, as one cell of a sheet says it: {@code 1 x WARD_CHIEF / WARD_DEPUTY_CHIEF; 2 x
 * BEAT_OFFICER [QUALIFICATION]}; a number alone takes anybody.
 */
final class ShiftNeeds {

    private static final Pattern GROUP =
            Pattern.compile(
                    "(\\d{1,2})\\s*(?:[xX×]\\s*([^\\[\\]]*?)\\s*)?(?:\\[\\s*([^\\[\\]]+?)\\s*])?");

    private ShiftNeeds() {}

    /**
     * @param position code of a position that is named by code or in words
     * @param qualification the same of a qualification
     * @throws InvalidCell naming what is not understood
     */
    static List<Shift.Need> read(
            String text,
            Function<String, Optional<String>> position,
            Function<String, Optional<String>> qualification) {
        List<Shift.Need> needs = new ArrayList<>();
        for (String group : text.split(";")) {
            Matcher said = GROUP.matcher(group.strip());
            if (!said.matches() || Integer.parseInt(said.group(1)) < 1) {
                throw new InvalidCell("import.shift.needs", group.strip());
            }
            List<String> positions = new ArrayList<>();
            if (said.group(2) != null && !said.group(2).isBlank()) {
                for (String name : said.group(2).split("/")) {
                    positions.add(
                            position.apply(name.strip())
                                    .orElseThrow(
                                            () ->
                                                    new InvalidCell(
                                                            "error.shift.position", name.strip())));
                }
            }
            String held = said.group(3);
            needs.add(
                    new Shift.Need(
                            positions,
                            held == null
                                    ? null
                                    : qualification
                                            .apply(held)
                                            .orElseThrow(
                                                    () ->
                                                            new InvalidCell(
                                                                    "error.shift.qualification",
                                                                    held)),
                            Integer.parseInt(said.group(1))));
        }
        return needs;
    }

    static String write(List<Shift.Need> needs) {
        return needs.stream().map(ShiftNeeds::write).collect(Collectors.joining("; "));
    }

    private static String write(Shift.Need need) {
        return need.needed()
                + (need.positions().isEmpty() ? "" : " x " + String.join(" / ", need.positions()))
                + (need.qualification() == null ? "" : " [" + need.qualification() + "]");
    }
}
