package vn.phaodai.web.api;

import java.util.UUID;
import vn.phaodai.force.establishments.BulkChange;
import vn.phaodai.kernel.units.UnitKind;

/**
 * One change of many figures of a version.
 *
 * @param position code of the position
 * @param unitKind kind of units concerned; left out: all that have the position
 * @param underUnitId unit on top of those concerned; left out: all of the version
 * @param how SET, ADD or PERCENT
 * @param amount people, or percent
 */
public record BulkBody(
        String position, UnitKind unitKind, UUID underUnitId, BulkChange.How how, Integer amount) {

    BulkChange change() {
        return new BulkChange(position, unitKind, underUnitId, how, amount);
    }
}
