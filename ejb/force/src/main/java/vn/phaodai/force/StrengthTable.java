package vn.phaodai.force;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Strength on a day of a unit and of all below it, each unit right after the one above it, by code.
 *
 * @param lines the unit on top first; never empty
 */
public record StrengthTable(LocalDate day, List<StrengthLine> lines) {

    public StrengthTable {
        lines = List.copyOf(lines);
    }

    /** The unit on top, whose total is that of the table. */
    public StrengthLine top() {
        return lines.get(0);
    }

    /** Units right below that one. */
    public List<StrengthLine> below(UUID unitId) {
        return lines.stream().filter(line -> unitId.equals(line.parentId())).toList();
    }

    /** Units of the grassroots that lack people, the greatest lack first. */
    public List<StrengthLine> shortest(int limit) {
        return lines.stream()
                .filter(line -> line.kind().isGrassroots() && line.own().isShort())
                .sorted((a, b) -> Long.compare(b.own().gap(), a.own().gap()))
                .limit(limit)
                .toList();
    }

    /** Units of the grassroots that have more people than authorised, the most first. */
    public List<StrengthLine> fullest(int limit) {
        return lines.stream()
                .filter(line -> line.kind().isGrassroots() && line.own().isOver())
                .sorted((a, b) -> Long.compare(a.own().gap(), b.own().gap()))
                .limit(limit)
                .toList();
    }

    /** How many grassroots units lack people. */
    public long shortUnits() {
        return lines.stream()
                .filter(line -> line.kind().isGrassroots() && line.own().isShort())
                .count();
    }

    /** How many grassroots units have more people than authorised. */
    public long overUnits() {
        return lines.stream()
                .filter(line -> line.kind().isGrassroots() && line.own().isOver())
                .count();
    }
}
