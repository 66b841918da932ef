package vn.phaodai.force.retirement;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Sex;

/**
 * When an officer reaches the limit of service age if the rank stays.
 *
 * @param id the officer's
 * @param unitId unit on the day of the forecast
 * @param position code
 * @param rank code
 * @param limitMonths the limit in months of life
 * @param limitOn the day on which it is reached
 * @param leavesOn first day after the service: the first of the month after
 * @param source law and article of the limit
 */
public record RetirementRow(
        UUID id,
        String serviceNumber,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        UUID unitId,
        String position,
        String rank,
        int limitMonths,
        LocalDate limitOn,
        LocalDate leavesOn,
        RetirementState state,
        String source) {}
