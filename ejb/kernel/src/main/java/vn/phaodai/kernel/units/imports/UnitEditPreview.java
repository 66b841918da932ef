package vn.phaodai.kernel.units.imports;

import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.units.UnitChanging;
import vn.phaodai.kernel.units.UnitsEnding;

/**
 * What a change of one unit by hand would mean.
 *
 * @param change the unit before and after
 * @param on first day of it
 * @param until first day on which the unit is otherwise again, by a change already entered; null if
 *     there is none
 * @param unitsBelow units below it on that day, which go along
 * @param figures what is in it and below it
 * @param warnings what would then not be as it should
 * @param obstacles why it cannot end; empty if it can
 * @param revision of the tree: a change is refused if the tree is another by then
 */
public record UnitEditPreview(
        UnitChange change,
        LocalDate on,
        LocalDate until,
        int unitsBelow,
        List<UnitChanging.Figure> figures,
        List<UnitChanging.Warning> warnings,
        List<UnitsEnding.Remark> obstacles,
        long revision) {

    public UnitEditPreview {
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether it cannot be done as it is. */
    public boolean forbidden() {
        return obstacles.stream().anyMatch(UnitsEnding.Remark::forbids);
    }
}
