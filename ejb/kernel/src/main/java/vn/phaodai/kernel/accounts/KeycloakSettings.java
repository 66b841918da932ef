package vn.phaodai.kernel.accounts;

import java.util.Map;

/**
 * Where Keycloak is, and the service account that may manage users there.
 *
 * @param secret null if accounts are not to be managed from here
 */
record KeycloakSettings(String url, String realm, String client, String secret) {

    static KeycloakSettings of(Map<String, String> environment) {
        return new KeycloakSettings(
                environment.getOrDefault("PHAODAI_KEYCLOAK_URL", "http://127.0.0.1:8180"),
                environment.getOrDefault("PHAODAI_KEYCLOAK_REALM", "phaodai"),
                environment.getOrDefault("PHAODAI_KEYCLOAK_ADMIN_CLIENT", "phaodai-accounts"),
                environment.get("PHAODAI_KEYCLOAK_ADMIN_SECRET"));
    }

    boolean isComplete() {
        return secret != null && !secret.isBlank();
    }
}
