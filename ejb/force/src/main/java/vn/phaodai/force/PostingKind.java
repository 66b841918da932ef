package vn.phaodai.force;

/**
 * How an officer came to a posting: tuyển dụng, điều động, luân chuyển, biệt phái, tăng cường, bổ
 * nhiệm, miễn nhiệm, sắp xếp tổ chức, trở về sau biệt phái, tăng cường.
 */
public enum PostingKind {
    RECRUITMENT,
    TRANSFER,
    ROTATION,
    SECONDMENT,
    REINFORCEMENT,
    APPOINTMENT,
    RELIEF,
    REORGANISATION,
    RETURN
}
