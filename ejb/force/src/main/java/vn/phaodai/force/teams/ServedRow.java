package vn.phaodai.force.teams;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member who served in a month, as sheets of nights name them.
 *
 * @param code of the neighbourhood
 * @param month its first day
 * @param nights null if not entered yet
 */
record ServedRow(
        UUID id,
        UUID unitId,
        String code,
        String neighbourhood,
        String personalId,
        String fullName,
        LocalDate month,
        Integer nights) {

    /** Name and neighbourhood, as in {@link NightsRow}. */
    String label() {
        return fullName + ", " + neighbourhood;
    }
}
