package vn.phaodai.kernel;

/** Sex as civil papers state it (giới tính). */
public enum Sex {
    MALE,
    FEMALE
}
