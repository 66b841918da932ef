package vn.phaodai.kernel.units.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.units.UnitKind;

/**
 * Somebody asks what a reorganisation would move. Fired in the transaction of the question, before
 * anything is changed; each part of each capability says how many of its things go along ({@link
 * #moves}) and which of them somebody has to assign ({@link #asks}).
 */
public final class ReorganisationQuestion {

    /**
     * What those who decide should know.
     *
     * @param key message key
     */
    public record Remark(UUID unitId, String key, List<String> args) {

        public Remark {
            args = List.copyOf(args);
        }
    }

    private final LocalDate on;
    private final List<Succession> successions;
    private final Map<UUID, UnitKind> kinds;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<WorkItem> items = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    ReorganisationQuestion(LocalDate on, List<Succession> successions, Map<UUID, UnitKind> kinds) {
        this.on = on;
        this.successions = List.copyOf(successions);
        this.kinds = Map.copyOf(kinds);
    }

    /** Kind of a successor from the day on. */
    public UnitKind kind(UUID successor) {
        return kinds.get(successor);
    }

    /** First day of the new order. */
    public LocalDate on() {
        return on;
    }

    public List<Succession> successions() {
        return successions;
    }

    /**
     * @param what kind of thing, as {@code force.officer}; {@code
     *     reorganisation.what.force.officer} names it in the bundles
     */
    public void moves(String what, long count) {
        counts.merge(what, count, Long::sum);
    }

    /** Only about units that go to several. */
    public void asks(WorkItem item) {
        items.add(item);
    }

    public void warns(UUID unitId, String key, String... args) {
        remarks.add(new Remark(unitId, key, List.of(args)));
    }

    Map<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }

    List<WorkItem> items() {
        return List.copyOf(items);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
