package vn.phaodai.kernel.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody asks what a change of one unit would mean. Nothing is changed; observers in the
 * capabilities say in numbers what is in the unit and below it on that day ({@link #count}), and
 * what would then not be as it should ({@link #warn}).
 */
public final class UnitChanging {

    /**
     * How much of something there is.
     *
     * @param key message key
     */
    public record Figure(String key, long number) {}

    /**
     * What the person who confirms should know.
     *
     * @param key message key
     */
    public record Warning(String key, List<String> args) {

        public Warning {
            args = List.copyOf(args);
        }
    }

    private final UUID unitId;
    private final Set<UUID> units;
    private final LocalDate on;
    private final UnitKind kind;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * @param units the unit and all below it
     * @param on first day of the change
     * @param kind kind of the unit from that day on; null if it ends
     */
    public UnitChanging(UUID unitId, Set<UUID> units, LocalDate on, UnitKind kind) {
        this.unitId = unitId;
        this.units = Set.copyOf(units);
        this.on = on;
        this.kind = kind;
    }

    public UUID unitId() {
        return unitId;
    }

    /** The unit and all below it. */
    public Set<UUID> units() {
        return units;
    }

    /** First day of the change. */
    public LocalDate on() {
        return on;
    }

    /** Kind of the unit from that day on; null if it ends. */
    public UnitKind kind() {
        return kind;
    }

    public void count(String key, long number) {
        figures.add(new Figure(key, number));
    }

    public void warn(String key, String... args) {
        warnings.add(new Warning(key, List.of(args)));
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
