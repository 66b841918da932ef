package vn.phaodai.force;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Sex;

/**
 * An officer in a list.
 *
 * @param personalId masked
 * @param rank code, on the day of the list; null if it is not known so far back
 * @param unitId unit on the day of the list
 * @param position code, on the day of the list
 * @param postedSince since when in that unit and position
 */
public record OfficerRow(
        UUID id,
        String serviceNumber,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String personalId,
        String rank,
        LocalDate rankSince,
        UUID unitId,
        String position,
        LocalDate postedSince,
        String phone,
        String mail,
        OfficerStatus status) {}
