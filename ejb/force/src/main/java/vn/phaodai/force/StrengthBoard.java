package vn.phaodai.force;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.access.Callers;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.Scope;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/**
 * Comparing strength with establishment on any day (theo dõi quân số, biên chế). For days to come,
 * approved transfers count as done.
 */
@Stateless
@RolesAllowed({
    Role.WARD_COMMANDER_NAME,
    Role.DISTRICT_COMMANDER_NAME,
    Role.HR_NAME,
    Role.LEADERSHIP_NAME
})
public class StrengthBoard {

    @Inject private StrengthRepository repository;
    @Inject private Callers callers;
    @Inject private Units units;

    /**
     * Strength of a unit and of all below it, as the tree was on that day.
     *
     * @throws NotFound if the unit did not exist then or is out of the caller's scope
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public StrengthTable of(UUID unitId, LocalDate day) {
        Scope scope = callers.current().scope();
        UnitTree tree = units.tree();
        Unit top = existing(scope, tree, unitId, day);
        List<StrengthLine> lines = new ArrayList<>();
        collect(tree, day, top, 0, repository.ofUnits(scope, day), lines);
        return new StrengthTable(day, lines);
    }

    /** Strength of a unit by position, without the units below it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PositionStrength> positions(UUID unitId, LocalDate day) {
        Scope scope = callers.current().scope();
        existing(scope, units.tree(), unitId, day);
        return repository.ofPositions(scope, List.of(unitId), day).getOrDefault(unitId, List.of());
    }

    /**
     * The same of several units at once; units out of the caller's scope, and units without
     * positions, are left out.
     */
    public Map<UUID, List<PositionStrength>> positions(Collection<UUID> unitIds, LocalDate day) {
        return repository.ofPositions(callers.current().scope(), unitIds, day);
    }

    private static Unit existing(Scope scope, UnitTree tree, UUID unitId, LocalDate day) {
        return tree.find(unitId, day)
                .filter(unit -> scope.covers(unit.id()))
                .orElseThrow(() -> new NotFound("thing.unit", unitId));
    }

    /** Adds the unit's line and those of the units below it; returns the total of all of them. */
    private static Strength collect(
            UnitTree tree,
            LocalDate day,
            Unit unit,
            int depth,
            Map<UUID, Strength> figures,
            List<StrengthLine> lines) {
        int place = lines.size();
        lines.add(null);
        Strength own = figures.getOrDefault(unit.id(), Strength.NONE);
        Strength total = own;
        List<Unit> below =
                tree.children(unit.id(), day).stream()
                        .filter(child -> figures.containsKey(child.id()))
                        .toList();
        for (Unit child : below) {
            total = total.plus(collect(tree, day, child, depth + 1, figures, lines));
        }
        lines.set(
                place,
                new StrengthLine(
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.parentId(),
                        depth,
                        own,
                        total,
                        !below.isEmpty()));
        return total;
    }
}
