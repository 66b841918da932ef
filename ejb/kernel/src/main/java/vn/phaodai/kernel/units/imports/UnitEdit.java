package vn.phaodai.kernel.units.imports;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * A change of one unit by hand.
 *
 * @param unitId the unit; null for a new one
 * @param on first day of the change; of an ending: first day on which the unit no longer is
 * @param code of a new unit
 * @param name from that day on; neither for a move nor for an ending
 * @param kind from that day on; neither for a move nor for an ending
 * @param parentId unit above from that day on, null on top; neither for a renaming nor for an
 *     ending
 */
public record UnitEdit(
        What what,
        UUID unitId,
        LocalDate on,
        String code,
        String name,
        UnitKind kind,
        UUID parentId) {

    /** What is done to the unit. */
    public enum What {
        CREATE,
        /** Another name or kind; the unit above stays. */
        RENAME,
        /** Another unit above, all below it going along; name and kind stay. */
        MOVE,
        /** Both at once. */
        RESHAPE,
        END
    }

    public static UnitEdit create(
            String code, String name, UnitKind kind, UUID parentId, LocalDate from) {
        return new UnitEdit(What.CREATE, null, from, code, name, kind, parentId);
    }

    public static UnitEdit rename(UUID unitId, LocalDate from, String name, UnitKind kind) {
        return new UnitEdit(What.RENAME, unitId, from, null, name, kind, null);
    }

    public static UnitEdit move(UUID unitId, LocalDate from, UUID parentId) {
        return new UnitEdit(What.MOVE, unitId, from, null, null, null, parentId);
    }

    public static UnitEdit reshape(
            UUID unitId, LocalDate from, String name, UnitKind kind, UUID parentId) {
        return new UnitEdit(What.RESHAPE, unitId, from, null, name, kind, parentId);
    }

    public static UnitEdit end(UUID unitId, LocalDate on) {
        return new UnitEdit(What.END, unitId, on, null, null, null, null);
    }

    boolean creates() {
        return what == What.CREATE;
    }

    boolean ends() {
        return what == What.END;
    }

    boolean names() {
        return creates() || what == What.RENAME || what == What.RESHAPE;
    }

    boolean places() {
        return creates() || what == What.MOVE || what == What.RESHAPE;
    }

    /** The same with all that stays filled in, for a unit that goes on. */
    UnitEdit over(String knownName, UnitKind knownKind, UUID knownParent) {
        return new UnitEdit(
                what,
                unitId,
                on,
                code,
                names() ? name : knownName,
                names() ? kind : knownKind,
                places() ? parentId : knownParent);
    }
}
