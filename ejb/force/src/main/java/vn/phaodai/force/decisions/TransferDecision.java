package vn.phaodai.force.decisions;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Sex;

/**
 * What the printed decision (quyết định điều động) says, in Vietnamese.
 *
 * @param issuer unit at the top of the tree, which issues it
 * @param fromParent unit above the one left; null at the top
 * @param toParent unit above the one joined
 */
public record TransferDecision(
        UUID id,
        String number,
        LocalDate date,
        String issuer,
        String officerName,
        String serviceNumber,
        LocalDate birthDate,
        Sex sex,
        String rank,
        String fromUnit,
        String fromParent,
        String fromPosition,
        String toUnit,
        String toParent,
        String position,
        LocalDate effectiveOn,
        TransferState state) {}
