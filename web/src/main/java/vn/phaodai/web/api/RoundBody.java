package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.promotion.RoundDraft;

/**
 * A round of promotion to open.
 *
 * @param unitId the unit that is considered, with all below it
 * @param heldOn day on which the conditions must be met and the promotion takes effect
 * @param closesOn last day on which units propose
 */
public record RoundBody(String name, UUID unitId, LocalDate heldOn, LocalDate closesOn) {

    RoundDraft draft() {
        RoundDraft draft = new RoundDraft();
        draft.setName(name);
        draft.setUnitId(unitId);
        draft.setHeldOn(heldOn);
        draft.setClosesOn(closesOn);
        return draft;
    }
}
