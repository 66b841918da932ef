package vn.phaodai.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.force.PositionStrength;
import vn.phaodai.force.Strength;
import vn.phaodai.force.StrengthLine;
import vn.phaodai.force.StrengthTable;
import vn.phaodai.kernel.units.UnitKind;

/**
 * Strength on a day of a unit and of all below it, each unit right after the one above it.
 *
 * @param total of the unit on top
 */
public record StrengthView(LocalDate at, UUID unitId, Figures total, List<Line> items) {

    /**
     * @param establishment authorised number of people
     * @param present number of people posted
     * @param gap how many are missing; below zero, how many are over
     * @param percent present in % of the establishment, to one decimal; null without one
     */
    public record Figures(long establishment, long present, long gap, BigDecimal percent) {

        static Figures of(Strength strength) {
            return new Figures(
                    strength.establishment(),
                    strength.present(),
                    strength.gap(),
                    strength.percent());
        }
    }

    /**
     * @param depth steps below the unit on top
     * @param own of the unit itself
     * @param total of the unit and all below it
     */
    public record Line(
            UUID unitId,
            String code,
            String name,
            UnitKind kind,
            UUID parentId,
            int depth,
            Figures own,
            Figures total) {}

    /**
     * @param position code, see {@code GET /positions}
     */
    public record ByPosition(String position, Figures strength) {

        static ByPosition of(PositionStrength row) {
            return new ByPosition(row.position(), Figures.of(row.strength()));
        }
    }

    static StrengthView of(StrengthTable table) {
        StrengthLine top = table.top();
        return new StrengthView(
                table.day(),
                top.unitId(),
                Figures.of(top.total()),
                table.lines().stream().map(StrengthView::line).toList());
    }

    private static Line line(StrengthLine line) {
        return new Line(
                line.unitId(),
                line.code(),
                line.name(),
                line.kind(),
                line.parentId(),
                line.depth(),
                Figures.of(line.own()),
                Figures.of(line.total()));
    }
}
