package vn.phaodai.kernel.units.reorganisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.access.Caller;

/**
 * The tree has just been changed, in this transaction: each part of each capability moves what it
 * keeps about the units, and says how much that was ({@link #moved}). If one fails, nothing of the
 * reorganisation has happened.
 */
public final class UnitsReorganised {

    private final UUID id;
    private final LocalDate on;
    private final String decisionNumber;
    private final LocalDate decisionDate;
    private final Caller by;
    private final List<Succession> successions;
    private final Map<String, Map<UUID, UUID>> choices;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    UnitsReorganised(
            Reorganisation reorganisation,
            Caller by,
            List<Succession> successions,
            Map<String, Map<UUID, UUID>> choices) {
        this.id = reorganisation.id();
        this.on = reorganisation.effectiveOn();
        this.decisionNumber = reorganisation.decisionNumber();
        this.decisionDate = reorganisation.decisionDate();
        this.by = by;
        this.successions = List.copyOf(successions);
        this.choices = Map.copyOf(choices);
    }

    public UUID id() {
        return id;
    }

    /** First day of the new order. */
    public LocalDate on() {
        return on;
    }

    public String decisionNumber() {
        return decisionNumber;
    }

    public LocalDate decisionDate() {
        return decisionDate;
    }

    public Caller by() {
        return by;
    }

    public List<Succession> successions() {
        return successions;
    }

    /**
     * Where the things of a kind go that were asked about, by their ids; what is not among them
     * goes to the first successor of its unit.
     */
    public Map<UUID, UUID> choices(String kind) {
        return choices.getOrDefault(kind, Map.of());
    }

    public void moved(String what, long count) {
        counts.merge(what, count, Long::sum);
    }

    Map<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }
}
