package vn.phaodai.kernel.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.units.UnitTree;

/** Callers of one's own choosing. */
public final class TestCallers extends Callers {

    private Caller current = Caller.NOBODY;

    @Override
    public Caller current() {
        return current;
    }

    public void become(Caller caller) {
        current = caller;
    }

    /** Somebody of that unit, who sees its subtree. */
    public static Caller of(String username, UnitTree tree, UUID unitId, Role... roles) {
        return new Caller(
                username,
                username,
                roles.length == 0 ? Set.of() : EnumSet.copyOf(List.of(roles)),
                unitId,
                unitId == null
                        ? Scope.nothing()
                        : scope(tree, unitId, LocalDate.now(BusinessClock.ZONE)));
    }

    /** Somebody who sees exactly these units. */
    public static Caller seeing(String username, Set<UUID> units, Role... roles) {
        return new Caller(
                username,
                username,
                roles.length == 0 ? Set.of() : EnumSet.copyOf(List.of(roles)),
                units.iterator().next(),
                Scope.of(units.iterator().next(), units));
    }

    public static Caller nobody() {
        return Caller.NOBODY;
    }

    public static Caller system() {
        return Caller.system("test");
    }
}
