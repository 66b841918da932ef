package vn.phaodai.web.api;

import java.time.LocalDate;
import vn.phaodai.kernel.units.reorganisation.ReorganisationDraft;
import vn.phaodai.kernel.units.reorganisation.ReorganisationRow;

/**
 * A reorganisation as a whole.
 *
 * @param effectiveOn first day of the new order
 */
public record ReorganisationBody(
        String title, LocalDate effectiveOn, String decisionNumber, LocalDate decisionDate) {

    static ReorganisationBody of(ReorganisationRow row) {
        return new ReorganisationBody(
                row.title(), row.effectiveOn(), row.decisionNumber(), row.decisionDate());
    }

    ReorganisationDraft draft() {
        ReorganisationDraft draft = new ReorganisationDraft();
        draft.setTitle(title);
        draft.setEffectiveOn(effectiveOn);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        return draft;
    }
}
