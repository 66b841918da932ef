package vn.phaodai.kernel.units;

/** How much of a unit goes to another: all of it (toàn bộ), or a part (một phần). */
public enum Part {
    FULL,
    PARTIAL
}
