package vn.phaodai.force;

import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * Strength of a unit.
 *
 * @param depth steps below the unit on top of the board
 * @param own of the unit itself
 * @param total of the unit and all below it
 * @param grouping whether there are units below it
 */
public record StrengthLine(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        UUID parentId,
        int depth,
        Strength own,
        Strength total,
        boolean grouping) {}
