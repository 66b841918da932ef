package vn.phaodai.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SQL with named parameters ({@code :name}) in the form that JDBC takes. Texts in quotes, comments
 * and casts ({@code ::type}) are left as they are.
 */
@Unscoped("Prepares what ListQuery and SqlChange were given")
final class NamedSql {

    private static final int KEPT = 1000;
    private static final Map<String, NamedSql> PARSED = new ConcurrentHashMap<>();

    private final String text;
    private final List<String> names;

    private NamedSql(String text, List<String> names) {
        this.text = text;
        this.names = names;
    }

    /** The texts of this system are few, but a list's filters may be combined in many ways. */
    static NamedSql of(String sql) {
        if (PARSED.size() > KEPT) {
            PARSED.clear();
        }
        return PARSED.computeIfAbsent(sql, NamedSql::parse);
    }

    String text() {
        return text;
    }

    PreparedStatement prepare(Connection connection, Map<String, Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!values.containsKey(name)) {
                statement.close();
                throw new IllegalArgumentException("No value for :" + name + " of " + text);
            }
            bind(connection, statement, i + 1, values.get(name));
        }
        return statement;
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Instant time) {
            statement.setObject(at, time.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(at, constant.name());
        } else if (value instanceof UUID[] ids) {
            statement.setArray(at, connection.createArrayOf("uuid", ids));
        } else if (value instanceof String[] texts) {
            statement.setArray(at, connection.createArrayOf("text", texts));
        } else if (value instanceof Object[]) {
            throw new IllegalArgumentException("Arrays of " + value.getClass() + " are not bound");
        } else {
            statement.setObject(at, value);
        }
    }

    private static NamedSql parse(String sql) {
        StringBuilder text = new StringBuilder(sql.length());
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            if (isParameter(sql, at)) {
                names.add(sql.substring(at + 1, end));
                text.append('?');
            } else {
                text.append(sql, at, end);
            }
            at = end;
        }
        return new NamedSql(text.toString(), List.copyOf(names));
    }

    /** Where the token ends that begins here. */
    private static int end(String sql, int at) {
        char first = sql.charAt(at);
        if (first == '\'' || first == '"') {
            return after(sql, String.valueOf(first), at + 1);
        }
        if (sql.startsWith("--", at)) {
            return after(sql, "\n", at + 2);
        }
        if (sql.startsWith("::", at)) {
            return at + 2;
        }
        if (!isParameter(sql, at)) {
            return at + 1;
        }
        int end = at + 2;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int after(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private static boolean isParameter(String sql, int at) {
        return sql.charAt(at) == ':'
                && at + 1 < sql.length()
                && Character.isJavaIdentifierStart(sql.charAt(at + 1));
    }
}
