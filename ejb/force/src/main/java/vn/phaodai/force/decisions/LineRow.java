package vn.phaodai.force.decisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a decision says of one officer.
 *
 * @param fromRank rank before it, code
 * @param code kind of leave, form of discipline or of commendation, or course
 * @param reason message key of why it could not take effect; else null
 * @param returnedOn day on which what it did for a time ended
 */
public record LineRow(
        UUID id,
        int ordinal,
        UUID officerId,
        String officerName,
        String serviceNumber,
        UUID fromUnitId,
        String fromUnit,
        String fromPosition,
        UUID toUnitId,
        String toUnit,
        String position,
        LocalDate effectiveOn,
        LocalDate endsOn,
        String fromRank,
        String rank,
        BigDecimal coefficient,
        String code,
        String content,
        boolean exceptional,
        String exceptionReason,
        DecisionState state,
        Instant endedAt,
        LocalDate returnedOn,
        String reason,
        long version) {

    /** What was entered for it. */
    public LineDraft draft() {
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
        draft.setExceptional(exceptional);
        draft.setExceptionReason(exceptionReason);
        return draft;
    }
}
