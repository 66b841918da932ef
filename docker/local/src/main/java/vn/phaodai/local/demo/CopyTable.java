package vn.phaodai.local.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows for one table, sent with PostgreSQL's COPY: all at once, or some at a time. */
final class CopyTable {

    private final String table;
    private final String columns;
    private final StringBuilder lines = new StringBuilder();
    private int rows;

    CopyTable(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t");
            write(values[i]);
        }
        lines.append('\n');
        rows++;
    }

    String name() {
        return table;
    }

    int rows() {
        return rows;
    }

    /** Sends the rows that were added since the last time. */
    void send(Connection connection) throws SQLException {
        String copy = "copy " + table + " (" + columns + ") from stdin";
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new StringReader(lines.toString()));
            lines.setLength(0);
        } catch (IOException broken) {
            throw new SQLException("Cannot send the rows of " + table, broken);
        }
    }

    private void write(Object value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }
}
