package vn.phaodai.kernel.units.imports;

import java.time.LocalDate;
import vn.phaodai.kernel.units.UnitKind;

/**
 * One line of the file: from that day on, the unit with this code has this name, kind and parent.
 *
 * @param number row in the file, from 1
 * @param parentCode null for a unit on top
 */
public record UnitLine(
        int number,
        String code,
        String name,
        String parentCode,
        UnitKind kind,
        LocalDate validFrom) {}
