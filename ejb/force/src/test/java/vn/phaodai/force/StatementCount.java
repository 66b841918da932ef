package vn.phaodai.force;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Hears every statement that Hibernate sends, but for the recheck of the unit tree, which depends
 * on the time.
 */
public class StatementCount implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        if (!sql.contains("unit_revision")) {
            SENT.add(sql);
        }
        return sql;
    }

    /** What was sent while this ran. */
    static List<String> of(Runnable work) {
        SENT.clear();
        work.run();
        return List.copyOf(SENT);
    }
}
