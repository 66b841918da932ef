package vn.phaodai.force;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.PersonalId;
import vn.phaodai.kernel.Sex;

/**
 * All about one officer.
 *
 * @param personalId number in full for HR and the officer, else masked
 * @param rank code, see {@link Catalogue}
 * @param unitId unit served in, or the last one after leaving
 * @param position code, see {@link Catalogue}
 * @param account user name in the realm; null if the officer has none
 * @param version for the check that nobody else changed it meanwhile
 */
public record OfficerRecord(
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
        OfficerStatus status,
        String account,
        Instant changedAt,
        String changedBy,
        long version) {

    boolean isOf(String username) {
        return account != null && account.equals(username);
    }

    OfficerRecord masked() {
        return new OfficerRecord(
                id,
                serviceNumber,
                fullName,
                birthDate,
                sex,
                PersonalId.mask(personalId),
                rank,
                rankSince,
                unitId,
                position,
                postedSince,
                phone,
                mail,
                status,
                account,
                changedAt,
                changedBy,
                version);
    }
}
