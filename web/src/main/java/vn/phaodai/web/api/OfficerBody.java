package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.OfficerDraft;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.kernel.Sex;

/**
 * A new officer.
 *
 * @param rank code, see {@code GET /ranks}
 * @param rankSince today unless given
 * @param position code, see {@code GET /positions}
 * @param postedSince since when in that unit and position; today unless given
 * @param status ACTIVE unless given
 */
public record OfficerBody(
        String serviceNumber,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        String personalId,
        String rank,
        LocalDate rankSince,
        String position,
        UUID unitId,
        LocalDate postedSince,
        String decisionNumber,
        LocalDate decisionDate,
        String phone,
        String mail,
        OfficerStatus status,
        String account) {

    OfficerDraft draft(LocalDate today) {
        OfficerDraft draft = new OfficerDraft();
        draft.setServiceNumber(serviceNumber);
        draft.setFullName(fullName);
        draft.setBirthDate(birthDate);
        draft.setSex(sex);
        draft.setPersonalId(personalId);
        draft.setRank(rank);
        draft.setRankSince(rankSince == null ? today : rankSince);
        draft.setPosition(position);
        draft.setUnitId(unitId);
        draft.setPostedSince(postedSince == null ? today : postedSince);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        draft.setPhone(phone);
        draft.setMail(mail);
        draft.setStatus(status == null ? OfficerStatus.ACTIVE : status);
        draft.setAccount(account);
        return draft;
    }
}
