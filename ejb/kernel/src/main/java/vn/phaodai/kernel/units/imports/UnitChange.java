package vn.phaodai.kernel.units.imports;

import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * What would happen to one unit.
 *
 * @param what the change
 * @param unitId null for a unit that is yet to be added
 * @param before as it is; null if added
 * @param after as it will be; null if ended
 */
public record UnitChange(What what, UUID unitId, String code, Shape before, Shape after) {

    /** Kinds of change. */
    public enum What {
        ADDED,
        RENAMED,
        MOVED,
        RENAMED_AND_MOVED,
        ENDED
    }

    /**
     * @param parentCode code of the unit above; null on top
     */
    public record Shape(String name, UnitKind kind, String parentCode) {}
}
