package vn.phaodai.force.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A change to be proposed.
 *
 * @param dutyId of GIVE and EXCHANGE
 * @param otherOfficerId who takes it, of GIVE
 * @param otherDutyId what is taken in return, of EXCHANGE
 * @param officerId who cannot come, of CALL_OFF; null for oneself
 * @param firstDay of CALL_OFF
 * @param lastDay of CALL_OFF
 */
public record DutyChangeDraft(
        DutyChangeKind kind,
        UUID dutyId,
        UUID otherOfficerId,
        UUID otherDutyId,
        UUID officerId,
        LocalDate firstDay,
        LocalDate lastDay) {}
