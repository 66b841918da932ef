package vn.phaodai.web.signin;

/**
 * Whose session has ended.
 *
 * @param session Keycloak's session id; null for all sessions of the user
 * @param subject Keycloak's user id; may be null if there is a session
 */
record LogoutToken(String session, String subject) {}
