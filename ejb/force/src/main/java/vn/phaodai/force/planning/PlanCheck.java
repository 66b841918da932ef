package vn.phaodai.force.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.phaodai.force.decisions.DecisionKind;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.FieldError;
import vn.phaodai.kernel.units.Units;

/** What is wrong with a plan that somebody asks for. */
@ApplicationScoped
class PlanCheck {

    static final int LEAST_SECONDS = 5;
    static final Set<DecisionKind> KINDS =
            EnumSet.of(
                    DecisionKind.TRANSFER,
                    DecisionKind.ROTATION,
                    DecisionKind.SECONDMENT,
                    DecisionKind.REINFORCEMENT);
    private static final int LONGEST_NAME = 120;
    private static final int FURTHEST_MONTHS = 12;
    private static final int MOST_WEIGHT = 1_000_000;

    @Inject private Units units;
    @Inject private BusinessClock clock;

    List<FieldError> wrongWith(PlanDraft draft, Map<String, Integer> usual) {
        List<FieldError> wrong = new ArrayList<>();
        LocalDate day = draft.getOnDay();
        if (draft.getName() == null) {
            wrong.add(FieldError.of("name", "error.required"));
        } else if (draft.getName().length() > LONGEST_NAME) {
            wrong.add(FieldError.of("name", "error.tooLong", LONGEST_NAME));
        }
        if (draft.getUnitId() == null) {
            wrong.add(FieldError.of("unitId", "error.required"));
        } else if (day != null && units.tree().find(draft.getUnitId(), day).isEmpty()) {
            wrong.add(FieldError.of("unitId", "error.transfer.noSuchUnit"));
        }
        if (day == null) {
            wrong.add(FieldError.of("onDay", "error.required"));
        } else if (day.isBefore(clock.today())) {
            wrong.add(FieldError.of("onDay", "error.transfer.past"));
        } else if (day.isAfter(clock.today().plusMonths(FURTHEST_MONTHS))) {
            wrong.add(FieldError.of("onDay", "error.transfer.tooFar", FURTHEST_MONTHS));
        }
        if (draft.getKind() == null || !KINDS.contains(draft.getKind())) {
            wrong.add(FieldError.of("kind", "error.strengthening.kind"));
        } else {
            ending(draft, usual).ifPresent(wrong::add);
        }
        if (day != null) {
            seconds(draft.getSeconds(), usual).ifPresent(wrong::add);
            int most = usual.getOrDefault("mostMoves", 1);
            if (draft.getMostMoves() != null
                    && (draft.getMostMoves() < 1 || draft.getMostMoves() > most)) {
                wrong.add(FieldError.of("mostMoves", "error.planning.between", 1, most));
            }
            draft.getWeights()
                    .forEach(
                            (code, value) -> {
                                if (!PlanningRule.isWeight(code) || !usual.containsKey(code)) {
                                    wrong.add(
                                            FieldError.of("weights", "error.planning.code", code));
                                } else if (value == null || value < 0 || value > MOST_WEIGHT) {
                                    wrong.add(
                                            FieldError.of(
                                                    code,
                                                    "error.planning.between",
                                                    0,
                                                    MOST_WEIGHT));
                                }
                            });
        }
        return wrong;
    }

    private static Optional<FieldError> ending(PlanDraft draft, Map<String, Integer> usual) {
        LocalDate day = draft.getOnDay();
        LocalDate ends = draft.getEndsOn();
        if (!draft.getKind().isTemporary()) {
            return ends == null
                    ? Optional.empty()
                    : Optional.of(FieldError.of("endsOn", "error.decision.notTemporary"));
        }
        if (ends == null) {
            return Optional.of(FieldError.of("endsOn", "error.required"));
        }
        if (day != null && !ends.isAfter(day)) {
            return Optional.of(FieldError.of("endsOn", "error.decision.endsBefore"));
        }
        Integer most = usual.get("secondmentMostMonths");
        return day != null && most != null && ends.isAfter(day.plusMonths(most))
                ? Optional.of(FieldError.of("endsOn", "error.strengthening.tooLong", most))
                : Optional.empty();
    }

    static Optional<FieldError> seconds(Integer seconds, Map<String, Integer> usual) {
        int most = usual.getOrDefault("mostSeconds", LEAST_SECONDS);
        return seconds != null && seconds >= LEAST_SECONDS && seconds <= most
                ? Optional.empty()
                : Optional.of(
                        FieldError.of("seconds", "error.planning.between", LEAST_SECONDS, most));
    }
}
