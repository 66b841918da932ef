package vn.phaodai.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.phaodai.local.Stack;

/** The system that is measured: started for it, called over HTTP, looked into by SQL. */
final class Subject {

    static final String API = "/phaodai/api/v1";

    private static final Duration SELDOM = Duration.ofSeconds(2);

    /**
     * How often a client asks whether its report is done: seldom enough to leave it a processor.
     */
    private static final Duration POLL = Duration.ofMillis(10);

    private final Path root;
    private final Stack stack;
    private final SignIn signIn;
    private final ServerCpu server;
    private final double startSeconds;

    Subject(Path root) throws Exception {
        this.root = root;
        this.stack = Stack.forTests(root, "bench");
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        Instant begin = Instant.now();
        stack.startAsBuilt();
        this.startSeconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        this.signIn = new SignIn(stack);
        this.server = new ServerCpu(stack.pid(Stack.Part.WILDFLY));
    }

    Stack stack() {
        return stack;
    }

    ServerCpu server() {
        return server;
    }

    /** How long it took to start. */
    double startSeconds() {
        return startSeconds;
    }

    String token(String user) throws Exception {
        return signIn.token(user);
    }

    /** Those of a session that begins with the page of that path. */
    String cookies(String user, String path) throws Exception {
        return signIn.cookies(user, stack.applicationUrl().replaceAll("/phaodai$", "") + path);
    }

    Wire wire() {
        return new Wire(stack.applicationUrl());
    }

    Task get(Supplier<String> path, Supplier<String> header) {
        Wire wire = wire();
        return new Task() {
            @Override
            public void run() {
                wire.get(path.get(), header.get());
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }

    /** Asks again and again until it is in that state. */
    static void await(Wire wire, String path, String token, String wanted) {
        while (true) {
            String state = json(wire.get(path, bearer(token))).getString("state");
            if (state.equals(wanted)) {
                return;
            }
            if (state.equals("FAILED")) {
                throw new IllegalStateException(path + " failed");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /**
     * Looks, seldom enough not to disturb, until work in the background is over.
     *
     * @param state SQL that gives its state
     * @return how it ended
     */
    String ended(String state) throws SQLException {
        String now = "QUEUED";
        while (now.equals("QUEUED") || now.equals("RUNNING")) {
            server.requireRunning();
            LockSupport.parkNanos(SELDOM.toNanos());
            now = value(state);
        }
        return now;
    }

    /** What the application's role runs while the action runs, once it has run before. */
    List<Statements.Executed> record(Runnable action) throws Exception {
        Properties secrets = new Properties();
        Path file = root.resolve("target/bench/secrets.properties");
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
        action.run();
        try (Connection superuser =
                DriverManager.getConnection(
                        stack.jdbcUrl(), "postgres", secrets.getProperty("superuser"))) {
            return new Statements(superuser, stack.logs().resolve("postgres.log")).during(action);
        }
    }

    Connection connection() {
        try {
            return stack.asApplication();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    List<String> column(String sql) throws SQLException {
        try (Connection connection = stack.asApplication();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The first of {@link #column}. */
    String value(String sql) throws SQLException {
        return column(sql).get(0);
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
