package vn.phaodai.force.establishments;

import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * One change of many figures.
 *
 * @param position code of the position whose figures change
 * @param unitKind kind of units concerned; null for all
 * @param underUnit unit on top of those concerned; null for all of the version
 * @param how what is done
 * @param amount number of people, or percent
 */
public record BulkChange(
        String position, UnitKind unitKind, UUID underUnit, How how, Integer amount) {

    /** What is done with each figure. */
    public enum How {
        /** It becomes the amount. */
        SET,
        /** The amount is added; below zero it is taken away, but not below nothing. */
        ADD,
        /** It becomes the amount in % of what it is, rounded half up. */
        PERCENT
    }
}
