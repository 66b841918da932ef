package vn.phaodai.kernel;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * A plain SQL read, on the transaction's own connection and past the entities. Named parameters
 * only; {@link #page} wraps the SQL, which PostgreSQL flattens again, so conditions and order may
 * use any of its output columns.
 */
public class ListQuery {

    private static final String SEPARATOR = "\u001f";

    /** Rows on their way at once, so that a long result needs no memory of its length. */
    private static final int FETCHED = 500;

    private final EntityManager entityManager;
    private final String sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public ListQuery(EntityManager entityManager, String sql) {
        this.entityManager = entityManager;
        this.sql = sql;
    }

    public ListQuery set(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** All rows; only for results that are small by nature. */
    public <T> List<T> list(Function<Row, T> mapping) {
        return rows(sql, parameters).stream().map(mapping).toList();
    }

    /** The only row, as a rule: all that there are come from the database. */
    public <T> Optional<T> first(Function<Row, T> mapping) {
        return rows(sql, parameters).stream().map(mapping).findFirst();
    }

    /**
     * Rows one by one as the database sends them, for exports: inside the transaction.
     *
     * @param reader sees each row in turn; it must not ask the database anything
     * @throws IllegalStateException if the reader runs a statement
     */
    public void each(Consumer<Row> reader) {
        RowByRow.refuseStatement(sql);
        read(sql, parameters, FETCHED, row -> RowByRow.during(() -> reader.accept(row)));
    }

    public long count() {
        return count(ListColumns.keyedBy("id"), Map.of());
    }

    /** How many rows there are under these filters. */
    public long count(ListColumns columns, Map<String, String> filters) {
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        String text =
                "select count(*) from ("
                        + sql
                        + ") q where true"
                        + conditions(columns, filters, values);
        return rows(text, values).get(0).number(0);
    }

    public <T> Page<T> page(ListColumns columns, PageRequest request, Function<Row, T> mapping) {
        SortOrder order = columns.order(request.sort());
        List<SortKey> keys = columns.keys(order);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        StringBuilder text = new StringBuilder("select q.*");
        for (int i = 0; i < keys.size(); i++) {
            text.append(", cast(").append(keys.get(i).expression()).append(" as text) as cursor_");
            text.append(i);
        }
        text.append(" from (").append(sql).append(") q where true");
        text.append(conditions(columns, request.filters(), values));
        if (request.after() != null) {
            text.append(" and ").append(beyond(keys, order, request.after(), values));
        }
        String direction = order.descending() ? " desc" : "";
        text.append(" order by ")
                .append(
                        String.join(
                                ", ",
                                keys.stream().map(key -> key.expression() + direction).toList()))
                .append(" limit ")
                .append(request.limit() + 1);
        List<Row> rows = rows(text.toString(), values);
        boolean more = rows.size() > request.limit();
        List<Row> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? cursor(shown.get(shown.size() - 1), keys.size()) : null;
        return new Page<>(shown.stream().map(mapping).toList(), next);
    }

    private static String conditions(
            ListColumns columns, Map<String, String> filters, Map<String, Object> values) {
        StringBuilder text = new StringBuilder();
        filters.forEach(
                (name, typed) -> {
                    ListColumns.Filter filter = columns.filter(name);
                    if (VietnameseText.clean(typed) == null) {
                        return;
                    }
                    String parameter = "filter_" + values.size();
                    values.put(parameter, filter.value().apply(typed));
                    text.append(" and ")
                            .append(filter.condition().replaceAll(":v\\b", ":" + parameter));
                });
        return text.toString();
    }

    private static String beyond(
            List<SortKey> keys, SortOrder order, String cursor, Map<String, Object> values) {
        String[] read = decode(cursor);
        if (read.length != keys.size()) {
            throw new InvalidInput("after", "error.page.cursor");
        }
        List<String> casts = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            if (!keys.get(i).reads(read[i])) {
                throw new InvalidInput("after", "error.page.cursor");
            }
            values.put("key_" + i, read[i]);
            casts.add("cast(:key_" + i + " as " + keys.get(i).type() + ")");
        }
        String left = String.join(", ", keys.stream().map(SortKey::expression).toList());
        return "("
                + left
                + ") "
                + (order.descending() ? "<" : ">")
                + " ("
                + String.join(", ", casts)
                + ")";
    }

    private static String cursor(Row last, int keys) {
        List<String> values = new ArrayList<>();
        for (int i = last.size() - keys; i < last.size(); i++) {
            values.add(last.text(i));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
                    .split(SEPARATOR, -1);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInput("after", "error.page.cursor");
        }
    }

    private List<Row> rows(String text, Map<String, Object> values) {
        List<Row> rows = new ArrayList<>();
        read(text, values, 0, rows::add);
        return rows;
    }

    /** What the entities have pending is written before, so that the query sees it. */
    private void read(String text, Map<String, Object> values, int fetched, Consumer<Row> reader) {
        RowByRow.refuseStatement(text);
        if (OwnConnection.outsideTransaction(
                connection -> read(connection, text, values, fetched, reader))) {
            return;
        }
        Session session = entityManager.unwrap(Session.class);
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
        session.doWork(connection -> read(connection, text, values, fetched, reader));
    }

    private static void read(
            Connection connection,
            String text,
            Map<String, Object> values,
            int fetched,
            Consumer<Row> reader)
            throws SQLException {
        try (PreparedStatement statement = NamedSql.of(text).prepare(connection, values)) {
            statement.setFetchSize(fetched);
            try (ResultSet rows = statement.executeQuery()) {
                boolean[] days = Row.days(rows.getMetaData());
                while (rows.next()) {
                    reader.accept(Row.of(rows, days));
                }
            }
        }
    }
}
