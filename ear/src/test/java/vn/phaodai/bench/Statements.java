package vn.phaodai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads from PostgreSQL's log what SQL a request really runs, so that the floor is the same SQL
 * with the same values, also after the application has changed.
 */
final class Statements {

    private static final Pattern EXECUTED =
            Pattern.compile(
                    "duration: [\\d.]+ ms +(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile("\\$(\\d+) = (NULL|'([^']*+(?:''[^']*+)*+)')");

    /**
     * One statement with its values as text.
     *
     * @param sql with {@code ?} for the values
     */
    record Executed(String sql, List<String> values) {

        boolean is(String verb, String table) {
            String start = sql.strip().toLowerCase(java.util.Locale.ROOT);
            return start.startsWith(verb) && start.contains(table);
        }
    }

    private final Connection superuser;
    private final Path log;

    Statements(Connection superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    /** What the application's role runs while the action runs; nobody else should be at work. */
    List<Executed> during(Runnable action) throws SQLException, IOException, InterruptedException {
        set("log_min_duration_statement = 0", "log_line_prefix = '@@%u|'");
        long start = Files.size(log);
        action.run();
        Thread.sleep(200);
        set("log_min_duration_statement = -1", "log_line_prefix = '%m [%p] '");
        byte[] all = Files.readAllBytes(log);
        String text =
                new String(
                        all,
                        (int) start,
                        all.length - (int) start,
                        java.nio.charset.StandardCharsets.UTF_8);
        return read(text);
    }

    static List<Executed> read(String text) {
        List<Executed> found = new ArrayList<>();
        String sql = null;
        for (String entry : text.split("(?m)^@@")) {
            if (!entry.startsWith("phaodai_app|")) {
                continue;
            }
            String message = entry.substring(entry.indexOf('|') + 1).replace("\n\t", "\n").strip();
            Matcher executed = EXECUTED.matcher(message);
            if (message.startsWith("DETAIL:") && sql != null) {
                found.add(bound(sql, message));
                sql = null;
            } else if (executed.find()) {
                if (sql != null) {
                    found.add(bound(sql, ""));
                }
                sql = executed.group(1);
            }
        }
        if (sql != null) {
            found.add(bound(sql, ""));
        }
        return found.stream()
                .filter(one -> !one.sql.matches("(?is)(begin|commit|set) ?.*"))
                .toList();
    }

    private static Executed bound(String sql, String detail) {
        List<String> given = new ArrayList<>();
        Matcher value = VALUE.matcher(detail);
        while (value.find()) {
            given.add(value.group(3) == null ? null : value.group(3).replace("''", "'"));
        }
        List<String> values = new ArrayList<>();
        Matcher place = Pattern.compile("\\$(\\d+)").matcher(sql);
        while (place.find()) {
            values.add(given.get(Integer.parseInt(place.group(1)) - 1));
        }
        return new Executed(place.replaceAll("?"), values);
    }

    private void set(String... settings) throws SQLException, InterruptedException {
        try (Statement statement = superuser.createStatement()) {
            for (String setting : settings) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(500);
    }

    static String describe(List<Executed> statements) {
        return statements.stream().map(Executed::sql).collect(Collectors.joining("\n--\n"));
    }
}
