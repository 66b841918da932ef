package vn.phaodai.bench;

import java.sql.SQLException;

/** What one client does over and over, on a connection of its own. */
interface Task extends AutoCloseable {

    void run() throws Exception;

    @Override
    void close() throws SQLException;
}
