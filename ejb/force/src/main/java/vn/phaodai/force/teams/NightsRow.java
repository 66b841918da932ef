package vn.phaodai.force.teams;

import java.io.Serializable;
import java.util.UUID;

/**
 * A member's nights of a month.
 *
 * @param nights null if not entered yet
 */
public record NightsRow(
        UUID memberId,
        UUID teamId,
        String neighbourhood,
        String fullName,
        TeamPosition position,
        Integer nights)
        implements Serializable {

    /** Name and neighbourhood. */
    String label() {
        return fullName + ", " + neighbourhood;
    }
}
