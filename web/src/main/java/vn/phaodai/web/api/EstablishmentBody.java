package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.EstablishmentDraft;

/**
 * A decision on the establishment of a unit.
 *
 * @param validFrom first day on which it counts
 * @param figures number of people by position code; positions not named keep theirs
 */
public record EstablishmentBody(
        UUID unitId,
        LocalDate validFrom,
        String decisionNumber,
        LocalDate decisionDate,
        Map<String, Integer> figures) {

    EstablishmentDraft draft() {
        EstablishmentDraft draft = new EstablishmentDraft();
        draft.setUnitId(unitId);
        draft.setValidFrom(validFrom);
        draft.setDecisionNumber(decisionNumber);
        draft.setDecisionDate(decisionDate);
        if (figures != null) {
            draft.getFigures().putAll(figures);
        }
        return draft;
    }
}
