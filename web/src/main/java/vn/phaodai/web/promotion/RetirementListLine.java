package vn.phaodai.web.promotion;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.retirement.RetirementState;

/** An officer in the list, codes and ids already as people read them. */
public record RetirementListLine(
        UUID id,
        String serviceNumber,
        String fullName,
        String rank,
        String position,
        String unitId,
        LocalDate birthDate,
        String limit,
        LocalDate limitOn,
        LocalDate leavesOn,
        RetirementState state) {}
