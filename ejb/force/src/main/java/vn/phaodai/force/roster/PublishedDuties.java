package vn.phaodai.force.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;

/**
 * What published rosters would lose if officers were away: asked by whatever takes them away, as
 * leave and decisions do.
 */
@ApplicationScoped
public class PublishedDuties {

    @Inject private PublishedDutyRepository repository;
    @Inject private BusinessClock clock;

    /**
     * Duties of an officer.
     *
     * @param first day of the first of them: the day before the absence if it is a night that ends
     *     within
     * @param units whose rosters they are in
     */
    public record Duties(UUID officerId, long count, LocalDate first, List<UUID> units) {}

    /**
     * Duties not begun yet, by officer; officers who have none are left out. The caller has found
     * the officers within the own scope.
     *
     * @param from first day away, by officer
     * @param back first day back, by officer; others are away for good
     */
    public Map<UUID, Duties> missed(Map<UUID, LocalDate> from, Map<UUID, LocalDate> back) {
        return repository.missed(from, back, clock.now());
    }
}
