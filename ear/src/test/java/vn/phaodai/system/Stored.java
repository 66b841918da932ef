package vn.phaodai.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import vn.phaodai.kernel.audit.AuditVerifier;
import vn.phaodai.local.Stack;

/** What the database of the {@link SharedStack} holds, as its owner sees it. */
final class Stored {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Stored() {}

    /** The first column of the first row, which must be there. */
    static String text(String sql, Object... values) throws SQLException {
        try (Connection owner = SharedStack.get().asOwner()) {
            return text(owner, sql, values);
        }
    }

    private static String text(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }

    static long count(String sql, Object... values) throws SQLException {
        return Long.parseLong(text(sql, values));
    }

    /** Changes one row. */
    static void update(String sql, Object... values) throws SQLException {
        try (Connection owner = SharedStack.get().asOwner();
                PreparedStatement statement = prepare(owner, sql, values)) {
            assertEquals(1, statement.executeUpdate(), sql);
        }
    }

    /** Waits until the query answers so. */
    static void await(String answer, String sql, Object... values) throws SQLException {
        try (Connection owner = SharedStack.get().asOwner()) {
            await(answer, owner, sql, values);
        }
    }

    static void await(String answer, Connection connection, String sql, Object... values)
            throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String found = text(connection, sql, values);
        while (!answer.equals(found)) {
            assertTrue(Instant.now().isBefore(deadline), found + " instead of " + answer);
            LockSupport.parkNanos(50_000_000);
            found = text(connection, sql, values);
        }
    }

    /** Recomputes the audit from the rows, as {@code ./phaodai audit-verify} does. */
    static void requireWholeAudit() {
        Stack stack = SharedStack.get();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        int outcome =
                AuditVerifier.run(
                        stack.jdbcUrl(),
                        "phaodai_app",
                        stack.applicationPassword(),
                        stack.files().resolve("audit-heads"),
                        new PrintStream(report, true, StandardCharsets.UTF_8));
        assertEquals(AuditVerifier.WHOLE, outcome, report.toString(StandardCharsets.UTF_8));
    }

    private static PreparedStatement prepare(Connection owner, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
