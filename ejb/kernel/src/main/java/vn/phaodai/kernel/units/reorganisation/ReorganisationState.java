package vn.phaodai.kernel.units.reorganisation;

/** Where a reorganisation stands. */
public enum ReorganisationState {
    DRAFT,
    PROPOSED,
    APPROVED,
    APPLIED,
    WITHDRAWN,
    FAILED
}
