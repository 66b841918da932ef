package vn.phaodai.kernel;

/**
 * Whether this thread is being handed rows one by one. The connection is in the midst of a result
 * then: another statement on it would wait for the same transaction, or end the cursor.
 */
final class RowByRow {

    private static final ThreadLocal<Boolean> READING = new ThreadLocal<>();

    private RowByRow() {}

    static void during(Runnable reading) {
        READING.set(true);
        try {
            reading.run();
        } finally {
            READING.remove();
        }
    }

    /**
     * @throws IllegalStateException if a row is being read
     */
    static void refuseStatement(String sql) {
        if (READING.get() != null) {
            throw new IllegalStateException(
                    "A statement within ListQuery.each: read what the rows need before, or after: "
                            + sql.strip());
        }
    }
}
