package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.List;
import vn.phaodai.force.planning.PositionRuleDraft;

/**
 * Who may come to a position from a day on.
 *
 * @param takenFrom codes of positions whose holders may come; empty if only those of the same
 *     position elsewhere
 * @param lowestRank code of the lowest rank; any unless told
 * @param qualification asked of who comes from another position; nothing unless told
 * @param source the text that orders it
 */
public record PositionRuleBody(
        String position,
        List<String> takenFrom,
        String lowestRank,
        String qualification,
        LocalDate validFrom,
        String source) {

    PositionRuleDraft draft() {
        PositionRuleDraft draft = new PositionRuleDraft();
        draft.setPosition(position);
        draft.setTakenFrom(takenFrom);
        draft.setLowestRank(lowestRank);
        draft.setQualification(qualification);
        draft.setValidFrom(validFrom);
        draft.setSource(source);
        return draft;
    }
}
