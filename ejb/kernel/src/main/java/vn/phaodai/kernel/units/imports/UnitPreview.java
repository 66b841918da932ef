package vn.phaodai.kernel.units.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.phaodai.kernel.units.UnitsEnding;

/**
 * What a file would change.
 *
 * @param id to confirm it with
 * @param lines lines in the file
 * @param unchanged units that are as the file says
 * @param changes added, renamed, moved; and ended, if a day is given on which to end what the file
 *     leaves out
 * @param absent codes of units under the same top that the file leaves out and that will go on,
 *     because no day is given
 * @param suggestedEnd day on which those might end: the latest in the file
 * @param endOn day given; null if they go on
 * @param remarks what the capabilities say about the units that end
 */
public record UnitPreview(
        UUID id,
        String fileName,
        int lines,
        int unchanged,
        List<UnitChange> changes,
        List<String> absent,
        LocalDate suggestedEnd,
        LocalDate endOn,
        List<UnitsEnding.Remark> remarks) {

    public UnitPreview {
        changes = List.copyOf(changes);
        absent = List.copyOf(absent);
        remarks = List.copyOf(remarks);
    }

    public List<UnitChange> of(UnitChange.What what) {
        return changes.stream().filter(change -> change.what() == what).toList();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether a capability forbids it. */
    public boolean isForbidden() {
        return remarks.stream().anyMatch(UnitsEnding.Remark::forbids);
    }
}
