package vn.phaodai.force.establishments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.UnitTree;
import vn.phaodai.kernel.units.Units;

/** What must still be so when a version is proposed and when it is decided. */
@ApplicationScoped
class VersionCheck {

    /** Units that a refusal names; of the others it tells how many they are. */
    private static final int NAMED = 5;

    @Inject private VersionFigureRepository figures;
    @Inject private VersionEffectRepository effect;
    @Inject private Units units;

    /**
     * Refuses a version that would set back what somebody else has put in force since it was
     * copied, or give figures to a unit that is no more on its day.
     *
     * @throws BusinessException naming the units
     */
    void requireUnmoved(EstablishmentVersion version) {
        UnitTree tree = units.tree();
        Set<UUID> moved = new LinkedHashSet<>(figures.moved(version.id()));
        figures.changes(version.id()).stream()
                .map(VersionFigureRepository.UnitChange::unitId)
                .filter(unit -> tree.find(unit, version.effectiveOn()).isEmpty())
                .forEach(moved::add);
        if (!moved.isEmpty()) {
            throw moved(tree, moved);
        }
    }

    /**
     * Refuses to take a version back of whose day somebody else has set other figures since.
     *
     * @throws BusinessException naming the units
     */
    void requireStanding(EstablishmentVersion version) {
        Set<UUID> moved = new LinkedHashSet<>(effect.movedSince(version));
        if (!moved.isEmpty()) {
            throw moved(units.tree(), moved);
        }
    }

    private static BusinessException moved(UnitTree tree, Set<UUID> moved) {
        List<String> names =
                moved.stream()
                        .map(unit -> tree.findEver(unit).map(Unit::name).orElse(""))
                        .sorted()
                        .toList();
        String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED
                ? new BusinessException(
                        BusinessException.Kind.CONFLICT, "error.establishmentVersion.moved", named)
                : new BusinessException(
                        BusinessException.Kind.CONFLICT,
                        "error.establishmentVersion.movedMany",
                        named,
                        names.size() - NAMED);
    }
}
