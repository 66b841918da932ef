package vn.phaodai.force.retirement;

import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * The years of a unit and all below it.
 *
 * @param depth steps below the unit on top
 * @param grouping whether there are units below it
 */
public record RetirementLine(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        int depth,
        boolean grouping,
        List<RetirementYear> years) {

    /** Who leaves in all of these years. */
    public long leaving() {
        return years.stream().mapToLong(RetirementYear::leaving).sum();
    }
}
