package vn.phaodai.force;

/** Service a rank belongs to: nghiệp vụ, chuyên môn kỹ thuật, nghĩa vụ. */
public enum RankCategory {
    OPERATIONAL,
    TECHNICAL,
    CONSCRIPT
}
