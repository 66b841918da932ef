package vn.phaodai.force.reorganisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.units.reorganisation.Succession;

/** Where the things of each unit go, in the form that SQL takes. */
record Destinations(Map<UUID, UUID> first, Map<UUID, UUID> chosen) {

    Destinations {
        first = Map.copyOf(first);
        chosen = Map.copyOf(chosen);
    }

    static Destinations of(Collection<Succession> successions, Map<UUID, UUID> chosen) {
        Map<UUID, UUID> first = new HashMap<>();
        successions.forEach(each -> first.put(each.unitId(), each.first()));
        return new Destinations(first, chosen);
    }

    UUID of(UUID unit, UUID subject) {
        return chosen.getOrDefault(subject, first.get(unit));
    }

    UUID[] units() {
        return keys(first);
    }

    UUID[] targets() {
        return values(first);
    }

    UUID[] subjects() {
        return keys(chosen);
    }

    UUID[] places() {
        return values(chosen);
    }

    private static UUID[] keys(Map<UUID, UUID> map) {
        return List.copyOf(map.keySet()).toArray(UUID[]::new);
    }

    private static UUID[] values(Map<UUID, UUID> map) {
        return map.keySet().stream().map(map::get).toArray(UUID[]::new);
    }
}
