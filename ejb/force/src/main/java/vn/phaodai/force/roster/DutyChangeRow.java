package vn.phaodai.force.roster;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A swap or call-off in lists. */
public record DutyChangeRow(
        UUID id,
        UUID rosterId,
        UUID unitId,
        String unit,
        DutyChangeKind kind,
        UUID officerId,
        String officer,
        UUID dutyId,
        String shift,
        UUID otherOfficerId,
        String otherOfficer,
        UUID otherDutyId,
        String otherShift,
        LocalDate firstDay,
        LocalDate lastDay,
        DutyChangeState state,
        UUID proposalId,
        String madeBy,
        Instant madeAt,
        Instant endedAt,
        String reason)
        implements Serializable {}
