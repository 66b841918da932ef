package vn.phaodai.force.establishments;

/**
 * Where a version stands. IN_FORCE is an approved one whose day has come; REVOKED one that a second
 * person took back before.
 */
public enum VersionState {
    DRAFT,
    PROPOSED,
    APPROVED,
    IN_FORCE,
    WITHDRAWN,
    REVOKED
}
