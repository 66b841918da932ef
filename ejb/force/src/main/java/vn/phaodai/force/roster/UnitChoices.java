package vn.phaodai.force.roster;

import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.imports.Choice;
import vn.phaodai.kernel.units.UnitTree;

/** Units in scope, as sheets name them. */
final class UnitChoices {

    private UnitChoices() {}

    static List<Choice> of(Scope scope, UnitTree tree, LocalDate day) {
        return tree.at(day).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(
                        unit ->
                                new Choice(
                                        unit.code(),
                                        tree.find(unit.parentId(), day)
                                                .map(parent -> unit.name() + ", " + parent.name())
                                                .orElse(unit.name()),
                                        unit.name()))
                .toList();
    }
}
