package vn.phaodai.force.career;

import java.time.Instant;
import java.time.LocalDate;
import vn.phaodai.kernel.Sex;

/**
 * What an officer's record said of who the officer is, until it was corrected.
 *
 * @param personalId number in full for HR and the officer, else masked
 * @param reason why it was corrected; null if nobody said so
 * @param endedBy who corrected it
 */
public record IdentityVersion(
        String serviceNumber,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String personalId,
        String phone,
        String mail,
        String reason,
        String endedBy,
        Instant endedAt) {}
