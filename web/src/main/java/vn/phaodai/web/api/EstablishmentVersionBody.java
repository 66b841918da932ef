package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.establishments.VersionDraft;

/**
 * A version of the establishment to begin.
 *
 * @param unitId unit on top of those it is about; the caller's own if left out
 * @param effectiveOn first day on which its figures count
 * @param copyOf version whose figures it begins with; left out: those that count on that day
 */
public record EstablishmentVersionBody(
        String title,
        UUID unitId,
        LocalDate effectiveOn,
        String decisionNumber,
        LocalDate decisionDate,
        UUID copyOf) {

    VersionDraft draft() {
        VersionDraft draft = new VersionDraft();
        draft.setTitle(title);
        draft.setUnitId(unitId);
        draft.setEffectiveOn(effectiveOn);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        draft.setCopyOf(copyOf);
        return draft;
    }
}
