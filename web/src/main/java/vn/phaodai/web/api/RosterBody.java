package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.roster.RosterDraft;

/**
 * A roster, or drafts, to be made.
 *
 * @param lastDay belongs to it
 */
public record RosterBody(UUID unitId, LocalDate firstDay, LocalDate lastDay) {

    RosterDraft draft() {
        return new RosterDraft(unitId, firstDay, lastDay);
    }
}
