package vn.phaodai.web.api;

import java.time.LocalDate;
import vn.phaodai.force.establishments.VersionDraft;
import vn.phaodai.force.establishments.VersionRow;

/**
 * What may change in a draft of the establishment as a whole.
 *
 * @param effectiveOn first day on which its figures count; figures that were not changed follow
 *     those of another day
 */
public record EstablishmentVersionHead(
        String title, LocalDate effectiveOn, String decisionNumber, LocalDate decisionDate) {

    static EstablishmentVersionHead of(VersionRow row) {
        return new EstablishmentVersionHead(
                row.title(), row.effectiveOn(), row.decisionNumber(), row.decisionDate());
    }

    VersionDraft draft() {
        VersionDraft draft = new VersionDraft();
        draft.setTitle(title);
        draft.setEffectiveOn(effectiveOn);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        return draft;
    }
}
