package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitKind;

/**
 * A unit as the API shows it.
 *
 * @param validTo first day after the unit's end; null while it has none
 */
public record UnitView(
        UUID id,
        String code,
        String name,
        UnitKind kind,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.parentId(),
                unit.validFrom(),
                unit.validTo());
    }
}
