package vn.phaodai.force.promotion;

/** Conditions for the next rank (Luật Công an nhân dân, Điều 22, 25). */
public enum ConditionKind {
    /** There is a next rank in the branch. */
    NEXT,
    /** The term in the rank is over (niên hạn). */
    TERM,
    /** The rank is below the ceiling of the position (cấp bậc hàm cao nhất của chức vụ). */
    CEILING,
    /** The task was completed in the years that count. */
    EVALUATION,
    /** No disciplinary decision is in force. */
    DISCIPLINE,
    /** One of the qualifications needed is held. */
    STANDARD,
    /** The limit of service age is not reached. */
    AGE,
    /** Enough service is left before it. */
    SERVICE_LEFT
}
