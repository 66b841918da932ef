package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit that needs its next roster.
 *
 * @param until last day of its published rosters; null if it has none from today on
 * @param draft whether a draft of the days to come waits for publication
 */
public record RosterDue(UUID unitId, String unit, LocalDate until, boolean draft)
        implements Serializable {}
