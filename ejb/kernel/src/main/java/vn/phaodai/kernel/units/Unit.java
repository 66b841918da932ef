package vn.phaodai.kernel.units;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Period;

/**
 * A unit (đơn vị) as it is within one period: name, kind and parent may change while the unit goes
 * on; its code may later name another unit, so (code, valid from) identifies it to people and
 * {@code id} to programs.
 *
 * @param validFrom first day of the unit itself
 * @param validTo first day after the unit's end; null while it has none
 * @param shape period in which name, kind and parent are as given here
 */
public record Unit(
        UUID id,
        String code,
        String name,
        UnitKind kind,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo,
        Period shape) {}
