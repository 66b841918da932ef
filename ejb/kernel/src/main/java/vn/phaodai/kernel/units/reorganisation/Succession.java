package vn.phaodai.kernel.units.reorganisation;

import java.util.List;
import java.util.UUID;

/**
 * What becomes of one unit that goes to others.
 *
 * @param unitId the unit as it was
 * @param successors where it goes, in the order of the file; the first takes what nobody decides.
 *     It may be the unit itself, where the rest of it goes on
 */
public record Succession(UUID unitId, List<UUID> successors) {

    public Succession {
        successors = List.copyOf(successors);
    }

    /** Whether all of it goes to one unit, so that nothing has to be decided. */
    public boolean isWhole() {
        return successors.size() == 1;
    }

    public UUID first() {
        return successors.get(0);
    }
}
