package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A duty that passes from one officer to another.
 *
 * @param fromOfficerId null if nobody had it
 * @param toOfficerId null if nobody can take it
 */
public record DutyMove(
        UUID dutyId,
        LocalDate day,
        String shift,
        UUID fromOfficerId,
        String from,
        UUID toOfficerId,
        String to)
        implements Serializable {}
