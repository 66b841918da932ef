package vn.phaodai.force;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.kernel.Sex;

/** What an import needs to know of an officer who is in the records. */
record KnownOfficer(
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
        String phone,
        String mail,
        OfficerStatus status) {

    /** The field of this name as text; null if it is empty. */
    String value(String field) {
        Object value =
                switch (field) {
                    case "fullName" -> fullName;
                    case "birthDate" -> birthDate;
                    case "sex" -> sex;
                    case "personalId" -> personalId;
                    case "phone" -> phone;
                    case "mail" -> mail;
                    default -> status;
                };
        return value == null ? null : value.toString();
    }
}
