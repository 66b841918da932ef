package vn.phaodai.force.planning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.phaodai.kernel.Period;

/**
 * Who may come to a position from another one.
 *
 * @param takenFrom codes of positions whose holders may come; empty if only those of the same
 *     position elsewhere
 * @param lowestRank code of the lowest rank; null for any
 * @param qualification asked of who comes from another position; null for nothing
 */
public record PositionRule(
        String position,
        List<String> takenFrom,
        String lowestRank,
        PlanningQualification qualification,
        Period period,
        String source,
        String setBy,
        Instant setAt)
        implements Serializable {

    public PositionRule {
        takenFrom = List.copyOf(takenFrom);
    }
}
