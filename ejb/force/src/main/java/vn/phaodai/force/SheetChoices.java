package vn.phaodai.force;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.imports.Choice;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;

/** Units, ranks and positions as sheets name them. */
public final class SheetChoices {

    private SheetChoices() {}

    public static List<Choice> units(UnitTree tree, LocalDate day) {
        return units(tree, day, unit -> true);
    }

    /** Those in scope. */
    public static List<Choice> units(Scope scope, UnitTree tree, LocalDate day) {
        return units(tree, day, unit -> scope.covers(unit.id()));
    }

    /** Wards in scope. */
    public static List<Choice> wards(Scope scope, UnitTree tree, LocalDate day) {
        return units(tree, day, unit -> scope.covers(unit.id()) && unit.kind().isGrassroots());
    }

    public static List<Choice> ranks(Catalogue catalogue) {
        return catalogue.ranks().stream()
                .map(rank -> new Choice(rank.code(), rank.nameVi(), rank.nameEn()))
                .toList();
    }

    public static List<Choice> positions(Catalogue catalogue) {
        return catalogue.positions().stream()
                .map(position -> new Choice(position.code(), position.nameVi(), position.nameEn()))
                .toList();
    }

    private static List<Choice> units(UnitTree tree, LocalDate day, Predicate<Unit> named) {
        return tree.at(day).stream()
                .filter(named)
                .map(unit -> new Choice(unit.code(), full(tree, unit, day), unit.name()))
                .toList();
    }

    private static String full(UnitTree tree, Unit unit, LocalDate day) {
        return tree.find(unit.parentId(), day)
                .map(parent -> unit.name() + ", " + parent.name())
                .orElse(unit.name());
    }
}
