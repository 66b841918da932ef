package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.force.OfficerRecord;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.Sex;

/**
 * What may change in an officer's record. Unit, position, rank and its day are here to be read
 * back: they change by decisions only, as does whether somebody serves at all, studies or is on
 * leave.
 *
 * @param statusReason why the status is another; needed then, and kept in the audit
 */
public record OfficerChange(
        String serviceNumber,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String personalId,
        String rank,
        LocalDate rankSince,
        String position,
        UUID unitId,
        String phone,
        String mail,
        OfficerStatus status,
        String statusReason,
        String account) {

    static OfficerChange of(OfficerRecord record) {
        return new OfficerChange(
                record.serviceNumber(),
                record.fullName(),
                record.birthDate(),
                record.sex(),
                record.personalId(),
                record.rank(),
                record.rankSince(),
                record.position(),
                record.unitId(),
                record.phone(),
                record.mail(),
                record.status(),
                null,
                record.account());
    }

    OfficerDraft draft(OfficerRecord record) {
        OfficerDraft draft = OfficerDraft.of(record);
        draft.setServiceNumber(serviceNumber);
        draft.setFullName(fullName);
        draft.setBirthDate(birthDate);
        draft.setSex(sex);
        draft.setPersonalId(personalId);
        draft.setRank(rank);
        draft.setRankSince(rankSince);
        draft.setPosition(position);
        draft.setUnitId(unitId);
        draft.setPhone(phone);
        draft.setMail(mail);
        draft.setStatus(status);
        draft.setStatusReason(statusReason);
        draft.setAccount(account);
        return draft;
    }
}
