package vn.phaodai.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.phaodai.force.decisions.LineDraft;
import vn.phaodai.force.decisions.LineRow;

/**
 * What a decision says of one officer; which fields count depends on its kind.
 *
 * @param effectiveOn day on which it takes effect; that of the decision if null
 * @param endsOn first day after a secondment, reinforcement, training or leave
 * @param rank code of the new rank
 * @param coefficient new salary coefficient
 * @param code kind of leave, form of discipline, form of commendation (list COMMENDATION_KIND), or
 *     the course of a training if it stands in the register (QUALIFICATION)
 * @param content course, achievement, or reason
 * @param exceptional early, skipping or above the ceiling on purpose
 * @param exceptionReason why
 */
public record DecisionLineBody(
        UUID officerId,
        UUID toUnitId,
        String position,
        LocalDate effectiveOn,
        LocalDate endsOn,
        String rank,
        BigDecimal coefficient,
        String code,
        String content,
        Boolean exceptional,
        String exceptionReason) {

    static DecisionLineBody of(LineRow row) {
        return new DecisionLineBody(
                row.officerId(),
                row.toUnitId(),
                row.position(),
                row.effectiveOn(),
                row.endsOn(),
                row.rank(),
                row.coefficient(),
                row.code(),
                row.content(),
                row.exceptional(),
                row.exceptionReason());
    }

    LineDraft draft() {
        LineDraft draft = new LineDraft();
        draft.setOfficerId(officerId);
        draft.setToUnitId(toUnitId);
        draft.setPosition(position);
        draft.setEffectiveOn(effectiveOn);
        draft.setEndsOn(endsOn);
        draft.setRank(rank);
        draft.setCoefficient(coefficient);
        draft.setCode(code);
        draft.setContent(content);
        draft.setExceptional(Boolean.TRUE.equals(exceptional));
        draft.setExceptionReason(exceptionReason);
        return draft;
    }
}
