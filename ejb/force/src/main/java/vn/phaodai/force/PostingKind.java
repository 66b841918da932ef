package vn.phaodai.force;

/**
 * How an officer came to a posting: tuyển dụng, điều động, luân chuyển, biệt phái, tăng cường, bổ
 * nhiệm, sắp xếp tổ chức, trở về sau biệt phái, tăng cường.
 */
public enum PostingKind {
    RECRUITMENT,
    TRANSFER,
    ROTATION,
    SECONDMENT,
    REINFORCEMENT,
    APPOINTMENT,
    REORGANISATION,
    RETURN
}
