package vn.phaodai.kernel;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the roles and locale of the service. One server serves all tests of a JVM;
 * every {@link #of} is a database of its own, copied from one that was migrated once.
 */
public final class TestDatabase implements AutoCloseable {

    public static final String OWNER = "phaodai_owner";
    public static final String APP = "phaodai_app";

    private static final Logger QUIET = Logger.getLogger("org.flywaydb");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    private static final Map<List<String>, String> TEMPLATES = new HashMap<>();
    private static EmbeddedPostgres server;
    private static int made;

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /**
     * A new database.
     *
     * @param schemas schemas in the order of their migrations, as {@code kernel, force}
     */
    public static synchronized TestDatabase of(String... schemas) {
        List<String> wanted = List.of(schemas);
        String template =
                TEMPLATES.computeIfAbsent(wanted, missing -> migrated(missing, "template_"));
        String name = "test_" + ++made;
        run(
                "postgres",
                "postgres",
                "create database "
                        + name
                        + " owner phaodai_owner template "
                        + template
                        + " strategy file_copy");
        return new TestDatabase(name);
    }

    private static String migrated(List<String> schemas, String prefix) {
        String name = prefix + ++made;
        run(
                "postgres",
                "postgres",
                "create database " + name + " owner phaodai_owner template template0");
        for (String schema : schemas) {
            Flyway.configure()
                    .dataSource(url(name), OWNER, OWNER)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
        return name;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server =
                        EmbeddedPostgres.builder()
                                .setLocaleConfig("locale-provider", "icu")
                                .setLocaleConfig("icu-locale", "vi")
                                .setLocaleConfig("locale", "C.UTF-8")
                                .setLocaleConfig("encoding", "UTF8")
                                .setServerConfig("max_connections", "120")
                                .start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop, "stop-postgres"));
            run("postgres", "postgres", "create role phaodai_owner login password 'phaodai_owner'");
            run("postgres", "postgres", "create role phaodai_app login password 'phaodai_app'");
        }
        return server;
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server().getPort() + "/" + database;
    }

    private static void run(String database, String user, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), user, user);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    public String url() {
        return url(name);
    }

    /** A connection as the role that owns the schemas and runs the migrations. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), OWNER, OWNER);
    }

    /** A connection as the role the application has. */
    public Connection app() throws SQLException {
        return DriverManager.getConnection(url(), APP, APP);
    }

    /** A connection as superuser: what somebody with the whole server in hand can do. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** Runs one statement as the application. */
    public int update(String sql, Object... values) throws SQLException {
        try (Connection connection = app()) {
            return update(connection, sql, values);
        }
    }

    public static int update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    /** The first column of the first row; null if there is no row. */
    public String text(String sql, Object... values) throws SQLException {
        try (Connection connection = owner()) {
            return text(connection, sql, values);
        }
    }

    public static String text(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    public long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(text(sql, values));
    }

    public static long number(Connection connection, String sql, Object... values)
            throws SQLException {
        return Long.parseLong(text(connection, sql, values));
    }

    /** Drops the database. */
    @Override
    public void close() {
        run("postgres", "postgres", "drop database if exists " + name + " with (force)");
    }
}
