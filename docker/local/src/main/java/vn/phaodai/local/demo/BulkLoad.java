package vn.phaodai.local.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends rows without checking them one by one: what constrains a table and its indexes are put
 * aside and made again at the end, which checks all rows at once.
 */
final class BulkLoad {

    private static final String CONSTRAINTS =
            """
            select 'alter table %1$s drop constraint ' || quote_ident(conname),
                'alter table %1$s add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where conrelid = cast(? as regclass) and contype in ('f', 'x', 'u')
            order by contype <> 'x', conname
            """;
    private static final String INDEXES =
            """
            select 'drop index ' || cast(cast(i.indexrelid as regclass) as text), pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = cast(? as regclass)
                and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
            order by 1
            """;

    private final Connection owner;
    private final List<CopyTable> tables;
    private final List<String> again = new ArrayList<>();

    private BulkLoad(Connection owner, List<CopyTable> tables) {
        this.owner = owner;
        this.tables = tables;
    }

    static BulkLoad begin(Connection owner, List<CopyTable> tables) throws SQLException {
        BulkLoad load = new BulkLoad(owner, tables);
        for (CopyTable table : tables) {
            load.putAside(CONSTRAINTS.formatted(table.name()), table.name());
            load.putAside(INDEXES, table.name());
        }
        return load;
    }

    /** Sends what the tables have by now, so that it need not be kept in memory. */
    void send() throws SQLException {
        for (CopyTable table : tables) {
            table.send(owner);
        }
    }

    void finish() throws SQLException {
        send();
        try (Statement statement = owner.createStatement()) {
            for (String sql : again) {
                statement.execute(sql);
            }
        }
    }

    private void putAside(String query, String table) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                    again.add(rows.getString(2));
                }
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
    }
}
