package vn.phaodai.kernel.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Units are about to end, or somebody asks what would happen if they did. Fired before anything is
 * changed; observers in the capabilities say what stands in the way ({@link #veto}) or what the
 * person who confirms should know ({@link #warn}).
 */
public final class UnitsEnding {

    /**
     * What a capability says about a unit that ends.
     *
     * @param key message key
     * @param forbids whether the unit cannot end so
     */
    public record Remark(UUID unitId, String key, List<String> args, boolean forbids) {

        public Remark {
            args = List.copyOf(args);
        }
    }

    private final Set<UUID> unitIds;
    private final LocalDate on;
    private final List<Remark> remarks = new ArrayList<>();

    public UnitsEnding(Set<UUID> unitIds, LocalDate on) {
        this.unitIds = Set.copyOf(unitIds);
        this.on = on;
    }

    public Set<UUID> unitIds() {
        return unitIds;
    }

    /** First day on which they no longer are. */
    public LocalDate on() {
        return on;
    }

    public void warn(UUID unitId, String key, String... args) {
        remarks.add(new Remark(unitId, key, List.of(args), false));
    }

    public void veto(UUID unitId, String key, String... args) {
        remarks.add(new Remark(unitId, key, List.of(args), true));
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
