package vn.phaodai.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Roles and databases of an empty PostgreSQL; on a used one only the passwords are set again. */
final class DatabaseSetup {

    private final Postgres postgres;
    private final Secrets secrets;

    DatabaseSetup(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    void run() {
        try (Connection connection = postgres.superuser("postgres")) {
            role(connection, "phaodai_owner", secrets.owner());
            role(connection, "phaodai_app", secrets.app());
            role(connection, "keycloak", secrets.keycloak());
            database(connection, "phaodai", "phaodai_owner");
            database(connection, "keycloak", "keycloak");
            execute(connection, "grant connect on database phaodai to phaodai_app");
        } catch (SQLException e) {
            throw new LauncherError(
                    "The database roles cannot be set up: " + e.getMessage(),
                    "Start with --reset to begin with an empty database.",
                    e);
        }
    }

    private static void role(Connection connection, String name, String password)
            throws SQLException {
        String verb =
                exists(connection, "select 1 from pg_roles where rolname = ?", name)
                        ? "alter"
                        : "create";
        execute(connection, verb + " role " + name + " login password '" + password + "'");
    }

    private static void database(Connection connection, String name, String owner)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + owner);
            execute(connection, "revoke all on database " + name + " from public");
        }
    }

    private static boolean exists(Connection connection, String sql, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
