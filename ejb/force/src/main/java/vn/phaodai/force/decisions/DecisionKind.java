package vn.phaodai.force.decisions;

import java.util.Optional;
import vn.phaodai.force.OfficerStatus;
import vn.phaodai.force.PostingKind;

/**
 * What a decision does: điều động, luân chuyển, biệt phái, tăng cường, bổ nhiệm, bổ nhiệm lại, miễn
 * nhiệm, thăng cấp bậc hàm, giáng cấp bậc hàm, nâng lương, cử đi học, cho nghỉ, khen thưởng, kỷ
 * luật, nghỉ hưu, xuất ngũ.
 */
public enum DecisionKind {
    TRANSFER(Theme.POSTING, PostingKind.TRANSFER),
    ROTATION(Theme.POSTING, PostingKind.ROTATION),
    SECONDMENT(Theme.POSTING, PostingKind.SECONDMENT),
    REINFORCEMENT(Theme.POSTING, PostingKind.REINFORCEMENT),
    APPOINT(Theme.POSTING, PostingKind.APPOINTMENT),
    REAPPOINT(Theme.POSTING, null),
    DISMISS(Theme.POSTING, PostingKind.RELIEF),
    RANK_PROMOTION(Theme.RANK, null),
    RANK_DEMOTION(Theme.RANK, null),
    SALARY_RAISE(Theme.SALARY, null),
    TRAINING(Theme.ABSENCE, null),
    LEAVE(Theme.ABSENCE, null),
    COMMENDATION(Theme.OTHER, null),
    DISCIPLINE(Theme.OTHER, null),
    RETIREMENT(Theme.POSTING, null),
    DISCHARGE(Theme.POSTING, null);

    /** What a decision touches; two open ones of one theme about one officer contradict. */
    enum Theme {
        POSTING,
        RANK,
        SALARY,
        ABSENCE,
        OTHER
    }

    private final Theme theme;
    private final PostingKind posting;

    DecisionKind(Theme theme, PostingKind posting) {
        this.theme = theme;
        this.posting = posting;
    }

    Theme theme() {
        return theme;
    }

    /** Kind of the posting that it opens; null if it opens none. */
    PostingKind posting() {
        return posting;
    }

    /** Whether it brings the officer to a unit and position. */
    public boolean moves() {
        return posting != null;
    }

    /** Whether what it does ends by itself on a day that it names. */
    public boolean isTemporary() {
        return this == SECONDMENT || this == REINFORCEMENT || theme == Theme.ABSENCE;
    }

    /** Whether it may name a day from which on it no longer counts; temporary ones must. */
    public boolean mayEnd() {
        return isTemporary() || this == DISCIPLINE;
    }

    /** Whether the officer leaves the service by it. */
    public boolean leaves() {
        return this == RETIREMENT || this == DISCHARGE;
    }

    /** Whether it changes the rank. */
    public boolean ranks() {
        return theme == Theme.RANK;
    }

    /** The kind whose days in the past the figure of career parameters sets. */
    static Optional<DecisionKind> ofPastDays(String parameter) {
        return switch (parameter) {
            case "decision.pastDays.rankPromotion" -> Optional.of(RANK_PROMOTION);
            case "decision.pastDays.salaryRaise" -> Optional.of(SALARY_RAISE);
            case "decision.pastDays.commendation" -> Optional.of(COMMENDATION);
            default -> Optional.empty();
        };
    }

    /** Standing of the officer while it lasts; null if it changes none. */
    OfficerStatus status() {
        return switch (this) {
            case TRAINING -> OfficerStatus.STUDY;
            case LEAVE -> OfficerStatus.ON_LEAVE;
            case RETIREMENT -> OfficerStatus.RETIRED;
            case DISCHARGE -> OfficerStatus.DISCHARGED;
            default -> null;
        };
    }
}
