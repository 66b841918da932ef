package vn.phaodai.kernel;

import java.sql.SQLException;

/**
 * The database went away in the middle of some work: the work itself is not to blame and may be
 * done again.
 */
public final class DatabaseOutage {

    /** Of SQLState: the connection broke or could not be made. */
    private static final String CONNECTION = "08";

    /** Of SQLState: PostgreSQL is stopping, has crashed or is not up yet. */
    private static final String OPERATOR = "57P";

    private DatabaseOutage() {}

    /** Whether that is what lies behind this failure. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && isOutage(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    private static boolean isOutage(String state) {
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(OPERATOR));
    }
}
