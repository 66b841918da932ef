package vn.phaodai.force.teams;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The nights of all members of a ward in a month.
 *
 * @param month its first day
 * @param limit most nights by the rule of the month; null if no rule was in force
 * @param locked whether an approved allowance list of the month exists: changes then show only in a
 *     correction of it
 */
public record NightsSheet(
        UUID unitId, LocalDate month, Integer limit, boolean locked, List<NightsRow> rows)
        implements Serializable {

    public int total() {
        return rows.stream().mapToInt(row -> row.nights() == null ? 0 : row.nights()).sum();
    }
}
