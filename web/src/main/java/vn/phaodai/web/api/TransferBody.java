package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.decisions.TransferDraft;

/**
 * A transfer to propose.
 *
 * @param position code, see {@code GET /positions}
 * @param effectiveOn first day in the new unit
 * @param decisionNumber number of the decision; a preview does without
 * @param decisionDate its date; a preview does without
 * @param signerName who signs it; by hand if null
 * @param signerTitle office of who signs; the head of the city's police if null
 */
public record TransferBody(
        UUID officerId,
        UUID toUnitId,
        String position,
        LocalDate effectiveOn,
        String decisionNumber,
        LocalDate decisionDate,
        String signerName,
        String signerTitle) {

    TransferDraft draft() {
        TransferDraft draft = new TransferDraft();
        draft.setOfficerId(officerId);
        draft.setToUnitId(toUnitId);
        draft.setPosition(position);
        draft.setEffectiveOn(effectiveOn);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        draft.setSignerName(signerName);
        draft.setSignerTitle(signerTitle);
        return draft;
    }
}
