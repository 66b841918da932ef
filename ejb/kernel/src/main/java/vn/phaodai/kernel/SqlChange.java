package vn.phaodai.kernel;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;

/**
 * A plain SQL insert, update or delete with named parameters, on the transaction's own connection
 * and past the entities.
 */
public final class SqlChange {

    private final EntityManager entityManager;
    private final String sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public SqlChange(EntityManager entityManager, String sql) {
        this.entityManager = entityManager;
        this.sql = sql;
    }

    public SqlChange set(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Carries it out, after what the entities have pending.
     *
     * @return number of rows
     */
    public int execute() {
        RowByRow.refuseStatement(sql);
        Session session = entityManager.unwrap(Session.class);
        session.flush();
        return session.doReturningWork(
                connection -> {
                    try (PreparedStatement statement =
                            NamedSql.of(sql).prepare(connection, parameters)) {
                        return statement.executeUpdate();
                    }
                });
    }
}
