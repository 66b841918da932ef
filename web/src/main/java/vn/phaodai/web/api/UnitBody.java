package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * A new unit.
 *
 * @param parentId unit above; null for one on top
 * @param validFrom its first day
 */
public record UnitBody(
        String code, String name, UnitKind kind, UUID parentId, LocalDate validFrom) {}
