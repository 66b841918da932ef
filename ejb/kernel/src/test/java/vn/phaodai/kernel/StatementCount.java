package vn.phaodai.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hears every statement that a {@link TestContainer} prepares, but for the recheck of the unit
 * tree, which depends on the time.
 */
public final class StatementCount {

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    private StatementCount() {}

    static void heard(String sql) {
        if (!sql.contains("unit_revision")) {
            SENT.add(sql);
        }
    }

    /** What was sent while this ran. */
    public static List<String> of(Runnable work) {
        SENT.clear();
        work.run();
        return List.copyOf(SENT);
    }
}
