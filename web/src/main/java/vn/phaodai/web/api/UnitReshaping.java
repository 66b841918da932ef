package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * What changes in a unit from a day on.
 *
 * @param validFrom first day of the change
 */
public record UnitReshaping(LocalDate validFrom, String name, UnitKind kind, UUID parentId) {}
