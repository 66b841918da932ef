package vn.phaodai.web.api;

import java.util.List;
import vn.phaodai.kernel.units.UnitKind;
import vn.phaodai.kernel.units.reorganisation.Operation;

/**
 * One step of a reorganisation by hand.
 *
 * @param kind ADD, RENAME, MOVE, MERGE, SPLIT or ABOLISH
 * @param codes units as they are
 * @param into units from the day on
 * @param name for units that begin or are renamed
 * @param unitKind for units that begin
 * @param parentCode unit above from the day on
 */
public record OperationBody(
        Operation.Kind kind,
        List<String> codes,
        List<String> into,
        String name,
        UnitKind unitKind,
        String parentCode) {

    Operation operation() {
        Operation operation = new Operation();
        operation.setKind(kind);
        operation.setCodes(codes == null ? List.of() : codes);
        operation.setInto(into == null ? List.of() : into);
        operation.setName(name);
        operation.setUnitKind(unitKind);
        operation.setParentCode(parentCode);
        return operation;
    }
}
