package vn.phaodai.force.teams;

/** Tổ trưởng, tổ phó, tổ viên. */
public enum TeamPosition {
    LEADER,
    DEPUTY,
    MEMBER
}
