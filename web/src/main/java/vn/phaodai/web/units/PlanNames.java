package vn.phaodai.web.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.reorganisation.NewUnit;

/** Names of the units that a reorganisation names by code. */
final class PlanNames {

    private final UnitTree tree;
    private final LocalDate day;
    private final Map<String, String> units;

    /**
     * @param day first day of the new order
     */
    PlanNames(UnitTree tree, LocalDate day, List<NewUnit> units) {
        this.tree = tree;
        this.day = day;
        this.units =
                units.stream()
                        .collect(
                                Collectors.toMap(
                                        NewUnit::code, NewUnit::name, (first, second) -> second));
    }

    /** Of the unit that has the code on the day before; empty if there is none. */
    String before(String code) {
        return tree.findByCode(code, day.minusDays(1)).map(Unit::name).orElse("");
    }

    /** Of the unit that is to have the code from the day on. */
    String after(String code) {
        String named = units.get(code);
        return named != null
                ? named
                : tree.findByCode(code, day).map(Unit::name).orElseGet(() -> before(code));
    }
}
