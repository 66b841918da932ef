package vn.phaodai.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where the databases are and who signs in to them: the stack's own PostgreSQL, or one given by
 * environment.
 */
record Database(
        String url,
        String owner,
        String ownerPassword,
        String app,
        String appPassword,
        String keycloakUrl,
        String keycloak,
        String keycloakPassword,
        boolean external) {

    static Database of(Map<String, String> environment, Ports ports, Secrets secrets) {
        return isGiven(environment) ? given(environment) : own(ports.database(), secrets);
    }

    private static Database own(int port, Secrets secrets) {
        String base = "jdbc:postgresql://127.0.0.1:" + port + "/";
        return new Database(
                base + "phaodai",
                "phaodai_owner",
                secrets.owner(),
                "phaodai_app",
                secrets.app(),
                base + "keycloak",
                "keycloak",
                secrets.keycloak(),
                false);
    }

    static boolean isGiven(Map<String, String> environment) {
        return environment.containsKey("PHAODAI_DB_URL");
    }

    /** A PostgreSQL 16 or newer that somebody else runs. */
    private static Database given(Map<String, String> environment) {
        return new Database(
                need(environment, "PHAODAI_DB_URL"),
                environment.getOrDefault("PHAODAI_DB_OWNER", "phaodai_owner"),
                need(environment, "PHAODAI_DB_OWNER_PASSWORD"),
                environment.getOrDefault("PHAODAI_DB_USER", "phaodai_app"),
                need(environment, "PHAODAI_DB_PASSWORD"),
                need(environment, "KC_DB_URL"),
                environment.getOrDefault("KC_DB_USERNAME", "keycloak"),
                need(environment, "KC_DB_PASSWORD"),
                true);
    }

    private static String need(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LauncherError(
                    "PHAODAI_DB_URL is set, but " + name + " is not",
                    "Set it, or unset PHAODAI_DB_URL to use the demo's own PostgreSQL.");
        }
        return value;
    }

    /** Tries each of the three roles: a wrong password is told now, not by a server later. */
    void requireUsable() {
        requireUsable(
                url,
                owner,
                ownerPassword,
                "PHAODAI_DB_URL, PHAODAI_DB_OWNER and PHAODAI_DB_OWNER_PASSWORD");
        requireUsable(
                url, app, appPassword, "PHAODAI_DB_URL, PHAODAI_DB_USER and PHAODAI_DB_PASSWORD");
        requireUsable(
                keycloakUrl,
                keycloak,
                keycloakPassword,
                "KC_DB_URL, KC_DB_USERNAME and KC_DB_PASSWORD");
    }

    private static void requireUsable(String url, String role, String password, String settings) {
        try (Connection connection = DriverManager.getConnection(url, role, password)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < 16) {
                throw new LauncherError(
                        "PostgreSQL " + major + " at " + url + " is too old",
                        "Use PostgreSQL 16 or newer.");
            }
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
            throw new LauncherError(
                    "The database at " + url + " does not let " + role + " in: " + reason,
                    "Check " + settings + ".",
                    e);
        }
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    Connection asApp() throws SQLException {
        return DriverManager.getConnection(url, app, appPassword);
    }

    Connection asKeycloak() throws SQLException {
        return DriverManager.getConnection(keycloakUrl, keycloak, keycloakPassword);
    }
}
