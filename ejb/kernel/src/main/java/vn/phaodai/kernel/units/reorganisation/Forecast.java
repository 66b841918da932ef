package vn.phaodai.kernel.units.reorganisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.units.imports.UnitChange;

/**
 * What a reorganisation would do, or has done.
 *
 * @param problems what makes it impossible, with the line; empty if nothing does
 * @param changes of units
 * @param counts how many things move, by kind
 * @param toDecide how many of them somebody has to assign, by kind
 * @param open how many of these nobody has
 */
public record Forecast(
        List<FieldError> problems,
        List<UnitChange> changes,
        Map<String, Long> counts,
        Map<String, Long> toDecide,
        long open,
        List<ReorganisationQuestion.Remark> remarks) {

    public Forecast {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
        counts = new LinkedHashMap<>(counts);
        toDecide = new LinkedHashMap<>(toDecide);
        remarks = List.copyOf(remarks);
    }

    public boolean isPossible() {
        return problems.isEmpty();
    }

    public long count(UnitChange.What what) {
        return changes.stream().filter(change -> change.what() == what).count();
    }
}
