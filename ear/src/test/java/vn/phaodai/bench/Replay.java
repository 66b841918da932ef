package vn.phaodai.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Runs statements again over plain JDBC, and reads all they give. */
final class Replay implements Task {

    private final Connection connection;
    private final List<Statements.Executed> statements;
    private final int each;
    private int next;

    /**
     * @param statements those of one request after those of another
     * @param each how many belong to a request; a run does them all
     * @param first which request to begin with, so that clients do different ones
     */
    Replay(Connection connection, List<Statements.Executed> statements, int each, int first) {
        this.connection = connection;
        this.statements = statements;
        this.each = each;
        this.next = first * each;
    }

    @Override
    public void run() throws SQLException {
        for (int i = 0; i < each; i++) {
            execute();
        }
    }

    private void execute() throws SQLException {
        Statements.Executed executed = statements.get(next++ % statements.size());
        try (PreparedStatement statement = connection.prepareStatement(executed.sql())) {
            for (int i = 0; i < executed.values().size(); i++) {
                statement.setObject(i + 1, executed.values().get(i), Types.OTHER);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
