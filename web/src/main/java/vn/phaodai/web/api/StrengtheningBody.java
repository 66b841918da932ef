package vn.phaodai.web.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.force.planning.PlanDraft;

/**
 * A plan to be worked out.
 *
 * @param unitId the unit and all below it
 * @param onDay day on which the moves take effect
 * @param kind TRANSFER, ROTATION, SECONDMENT or REINFORCEMENT
 * @param endsOn first day after moves for a time; only for the last two
 * @param seconds how long the solver may search, 5 or more
 * @param mostMoves most moves; as many as the rule allows unless told
 * @param basedOn plan of which this is another scenario; its pins are taken over
 * @param later true if it is only set up: moves are fixed in it before its first run
 * @param weights weights by code, where they differ from those of the day
 */
public record StrengtheningBody(
        UUID unitId,
        String name,
        LocalDate onDay,
        DecisionKind kind,
        LocalDate endsOn,
        Integer seconds,
        Integer mostMoves,
        UUID basedOn,
        Boolean later,
        Map<String, Integer> weights) {

    PlanDraft draft() {
        PlanDraft draft = new PlanDraft();
        draft.setUnitId(unitId);
        draft.setName(name);
        draft.setOnDay(onDay);
        draft.setKind(kind);
        draft.setEndsOn(endsOn);
        draft.setSeconds(seconds);
        draft.setMostMoves(mostMoves);
        draft.setBasedOn(basedOn);
        draft.setLater(Boolean.TRUE.equals(later));
        draft.setWeights(weights);
        return draft;
    }
}
