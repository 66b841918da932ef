package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.TransferDraft;

/**
 * A transfer to propose.
 *
 * @param position code, see {@code GET /positions}
 * @param effectiveOn first day in the new unit
 * @param decisionNumber number of the decision; a preview does without
 * @param decisionDate its date; a preview does without
 */
public record TransferBody(
        UUID officerId,
        UUID toUnitId,
        String position,
        LocalDate effectiveOn,
        String decisionNumber,
        LocalDate decisionDate) {

    TransferDraft draft() {
        TransferDraft draft = new TransferDraft();
        draft.setOfficerId(officerId);
        draft.setToUnitId(toUnitId);
        draft.setPosition(position);
        draft.setEffectiveOn(effectiveOn);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        return draft;
    }
}
