package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Making of drafts in the background.
 *
 * @param units number of units to make drafts for
 * @param done those that are finished
 * @param skipped those among them that had a published roster, or another draft on some of the days
 * @param emptySeats seats that nobody could take by the rules
 * @param tooLarge units of more people than the solver shares duties out among: their drafts are
 *     left to be filled by hand
 * @param unready units that lack a template for the standby that is ordered
 * @param failure message key; null unless it failed
 */
public record RosterRun(
        UUID id,
        UUID unitId,
        String unit,
        LocalDate firstDay,
        LocalDate lastDay,
        RosterRunState state,
        int units,
        int done,
        int skipped,
        int emptySeats,
        int tooLarge,
        int unready,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        String failure)
        implements Serializable {

    public boolean open() {
        return state == RosterRunState.QUEUED || state == RosterRunState.RUNNING;
    }

    public int percent() {
        return units == 0 ? 0 : done * 100 / units;
    }
}
