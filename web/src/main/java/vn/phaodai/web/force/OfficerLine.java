package vn.phaodai.web.force;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.Sex;

/** An officer in the list, codes and ids already as people read them: cells are many. */
public record OfficerLine(
        UUID id,
        String serviceNumber,
        String fullName,
        String rank,
        String position,
        String unitId,
        LocalDate postedSince,
        LocalDate rankSince,
        LocalDate birthDate,
        Sex sex,
        String personalId,
        String phone,
        String mail,
        OfficerStatus status) {}
