package vn.phaodai.force.decisions;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What decisions that are proposed or approved, and not yet in effect, do to posts.
 *
 * @param officers who are in one of them
 * @param arrivals people whom they bring, by unit
 */
public record MovesUnderWay(Set<UUID> officers, Map<UUID, Long> arrivals) {

    public MovesUnderWay {
        officers = Set.copyOf(officers);
        arrivals = Map.copyOf(arrivals);
    }

    /** People who come to that unit. */
    public long arrivals(UUID unit) {
        return arrivals.getOrDefault(unit, 0L);
    }
}
