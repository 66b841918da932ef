package vn.phaodai.web.api;

/**
 * A revocation to propose.
 *
 * @param reason why the decision is to be revoked
 */
public record RevocationBody(String reason) {}
