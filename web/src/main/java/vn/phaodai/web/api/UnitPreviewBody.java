package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.imports.UnitEdit;

/**
 * A change of a unit to be looked at before it is made.
 *
 * @param unitId the unit; not for a new one
 * @param code of a new unit
 * @param parentId unit above; null for one on top
 * @param validFrom first day of the change; not for an ending
 * @param endOn first day on which the unit no longer is; only for an ending
 */
public record UnitPreviewBody(
        UnitEdit.What what,
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        UUID parentId,
        LocalDate validFrom,
        LocalDate endOn) {

    UnitEdit edit() {
        if (what == null) {
            throw new InvalidInput("what", "error.required");
        }
        return switch (what) {
            case CREATE -> UnitEdit.create(code, name, kind, parentId, validFrom);
            case RENAME -> UnitEdit.rename(unitId, validFrom, name, kind);
            case MOVE -> UnitEdit.move(unitId, validFrom, parentId);
            case RESHAPE -> UnitEdit.reshape(unitId, validFrom, name, kind, parentId);
            case END -> UnitEdit.end(unitId, endOn);
        };
    }
}
