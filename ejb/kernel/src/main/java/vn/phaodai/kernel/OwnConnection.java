package vn.phaodai.kernel;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The server's connection for a statement outside any transaction: there are no entities then whose
 * changes it would have to see, and a Hibernate session for it would cost as much as the statement.
 */
@Unscoped("Runs what ListQuery was given")
final class OwnConnection {

    private static final String SOURCE = "java:jboss/datasources/PhaodaiDS";
    private static final String TRANSACTIONS = "java:jboss/TransactionSynchronizationRegistry";
    private static final OwnConnection OF_SERVER = find();

    private final DataSource source;
    private final TransactionSynchronizationRegistry transactions;

    private OwnConnection(DataSource source, TransactionSynchronizationRegistry transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    /** What is done with the connection. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    /**
     * Does the work if no transaction is under way here.
     *
     * @return false if it is not done, because there is a transaction or no server around
     */
    static boolean outsideTransaction(Work work) {
        if (OF_SERVER == null
                || OF_SERVER.transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return false;
        }
        try (Connection connection = OF_SERVER.source.getConnection()) {
            work.with(connection);
            return true;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static OwnConnection find() {
        try {
            return new OwnConnection(
                    InitialContext.doLookup(SOURCE), InitialContext.doLookup(TRANSACTIONS));
        } catch (NamingException noServer) {
            return null;
        }
    }
}
