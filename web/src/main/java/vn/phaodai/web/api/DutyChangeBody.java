package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.roster.DutyChangeDraft;
import vn.phaodai.force.roster.DutyChangeKind;

/**
 * A swap or call-off to propose.
 *
 * @param dutyId of GIVE and EXCHANGE
 * @param otherOfficerId who takes it, of GIVE
 * @param otherDutyId what is taken in return, of EXCHANGE
 * @param officerId who cannot come, of CALL_OFF; null for the caller
 */
public record DutyChangeBody(
        DutyChangeKind kind,
        UUID dutyId,
        UUID otherOfficerId,
        UUID otherDutyId,
        UUID officerId,
        LocalDate firstDay,
        LocalDate lastDay) {

    DutyChangeDraft draft() {
        return new DutyChangeDraft(
                kind, dutyId, otherOfficerId, otherDutyId, officerId, firstDay, lastDay);
    }
}
