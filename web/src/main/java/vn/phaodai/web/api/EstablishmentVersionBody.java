package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.establishments.VersionDraft;

/**
 * A version of the establishment to begin.
 *
 * @param title the unit's name and the decision's number if left out
 * @param unitId unit on top of those it is about; the caller's own if left out
 * @param effectiveOn first day on which its figures count: today or later, or earlier if no unit
 *     concerned has had any figure yet
 * @param copyOf version whose figures it begins with; left out: those that count on that day
 * @param figures of the unit on top, by position code, set in the draft; the rest begins as copied
 */
public record EstablishmentVersionBody(
        String title,
        UUID unitId,
        LocalDate effectiveOn,
        String decisionNumber,
        LocalDate decisionDate,
        UUID copyOf,
        Map<String, Integer> figures) {

    VersionDraft draft() {
        VersionDraft draft = new VersionDraft();
        draft.setTitle(title);
        draft.setUnitId(unitId);
        draft.setEffectiveOn(effectiveOn);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        draft.setCopyOf(copyOf);
        if (figures != null) {
            draft.getFigures().putAll(figures);
        }
        return draft;
    }
}
