package vn.phaodai.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL that somebody else runs, with the roles and databases of the containers' script. */
final class GivenPostgres implements AutoCloseable {

    static final String OWNER_PASSWORD = "owner's";
    static final String APP_PASSWORD = "app's";
    static final String KEYCLOAK_PASSWORD = "keycloak's";

    private final int port = PortOwner.free(1).get(0);
    private final Postgres postgres;

    GivenPostgres(Path folder) throws SQLException {
        StackFolder data = new StackFolder(folder.resolve("given"));
        data.open();
        postgres =
                new Postgres(
                        new PostgresBinaries(Repository.path("target/tools/postgres-18.6.0")),
                        data,
                        port,
                        new Secrets(data.secrets()));
        postgres.start();
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String command : script().split(";\\s*")) {
                statement.execute(command);
            }
        }
    }

    /** The SQL of the script, with the values {@code psql} would put in. */
    private static String script() {
        Matcher sql =
                Pattern.compile("<<'SQL'\n(.*)\nSQL\n", Pattern.DOTALL)
                        .matcher(Repository.text("docker/postgres/init/10-databases.sh"));
        if (!sql.find()) {
            throw new IllegalStateException("No SQL in the script");
        }
        return sql.group(1)
                .replace(":'owner'", quoted(OWNER_PASSWORD))
                .replace(":'app'", quoted(APP_PASSWORD))
                .replace(":'keycloak'", quoted(KEYCLOAK_PASSWORD));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** An empty database of the same kind beside the one of the script. */
    String database(String name) throws SQLException {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner phaodai_owner");
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to phaodai_app");
        }
        return name;
    }

    /** The settings of somebody who uses it. */
    Map<String, String> settings(String database) {
        return Map.of(
                "PHAODAI_DB_URL", url(database),
                "PHAODAI_DB_OWNER_PASSWORD", OWNER_PASSWORD,
                "PHAODAI_DB_PASSWORD", APP_PASSWORD,
                "KC_DB_URL", url("keycloak"),
                "KC_DB_PASSWORD", KEYCLOAK_PASSWORD);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Brings a database to the state of these migrations. */
    void migrate(String database, Path sources) {
        new Migrations(url(database), "phaodai_owner", OWNER_PASSWORD, sources).run(text -> {});
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String database, String sql) throws SQLException {
        try (Connection connection = postgres.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
