package vn.phaodai.kernel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.TestDatabase;

/** The chain as the database keeps it. */
class AuditChainTest {

    static final String INSERT =
            "insert into kernel.audit_entry (id, who, action, object_type, outcome)"
                    + " values (uuidv7(), ?, 'CREATE', 'thing', 'DONE')";

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.of("kernel");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void linksTheRowsOfOneTransactionInOneChain() throws SQLException {
        try (Connection app = database.app()) {
            app.setAutoCommit(false);
            for (int i = 0; i < 3; i++) {
                TestDatabase.update(app, INSERT, "a");
            }
            app.commit();
        }
        assertEquals(
                2,
                database.number(
                        "select count(*) from kernel.audit_entry a join kernel.audit_entry b"
                                + " on b.chain = a.chain and b.seq = a.seq + 1 and b.prev_hash = a.hash"));
    }

    @Test
    void linksTheRowsOfOneStatement() throws SQLException {
        database.update(
                "insert into kernel.audit_entry (id, who, action, object_type, outcome)"
                        + " select uuidv7(), 'a', 'IMPORT', 'thing', 'DONE' from generate_series(1, 50)");
        assertEquals(50, database.number("select max(seq) from kernel.audit_entry"));
        assertEquals(1, database.number("select count(distinct chain) from kernel.audit_entry"));
    }

    @Test
    void putsRowsInThePartitionOfTheirMonth() throws SQLException {
        database.update(INSERT, "a");
        assertEquals(
                "audit_entry_"
                        + database.text("select to_char(now() at time zone 'UTC', 'YYYYMM')"),
                database.text(
                        "select c.relname from kernel.audit_entry e join pg_class c on c.oid = e.tableoid"));
    }

    @Test
    void makesPartitionsAheadOnceEach() throws SQLException {
        try (Connection app = database.app();
                Statement statement = app.createStatement()) {
            statement.execute("select kernel.audit_partitions(24)");
            statement.execute("select kernel.audit_partition('2031-05-17')");
            statement.execute("select kernel.audit_partition('2031-05-30')");
        }
        assertEquals(
                25 + 1 + 1,
                database.number(
                        "select count(*) from pg_inherits where inhparent = 'kernel.audit_entry'::regclass"));
    }

    @Test
    void refusesTheApplicationEveryChange() {
        assertTrue(refused("update kernel.audit_entry set who = 'b'"));
        assertTrue(refused("delete from kernel.audit_entry"));
        assertTrue(refused("truncate kernel.audit_entry"));
        assertTrue(refused("drop table kernel.audit_entry"));
        assertTrue(refused("alter table kernel.audit_entry disable trigger all"));
        assertTrue(
                refused(
                        "insert into kernel.audit_entry (at, id, who, action, object_type, outcome)"
                                + " values ('2020-01-01', uuidv7(), 'a', 'CREATE', 'thing', 'DONE')"));
        assertTrue(
                refused(
                        "insert into kernel.audit_entry (hash, id, who, action, object_type, outcome)"
                                + " values ('x', uuidv7(), 'a', 'CREATE', 'thing', 'DONE')"));
    }

    @Test
    void refusesEvenTheOwnerAPlainUpdate() throws SQLException {
        database.update(INSERT, "a");
        try (Connection owner = database.owner()) {
            SQLException refused =
                    assertThrows(
                            SQLException.class,
                            () ->
                                    TestDatabase.update(
                                            owner, "update kernel.audit_entry set who = 'b'"));
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
        }
    }

    @Test
    void doesNotLetAWriterWaitForAnother() throws Exception {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Connection app = database.app();
                open.add(app);
                app.setAutoCommit(false);
                TestDatabase.update(app, "set lock_timeout = '1ms'");
                TestDatabase.update(app, INSERT, "writer " + i);
            }
            for (Connection app : open) {
                app.commit();
            }
        } finally {
            for (Connection app : open) {
                app.close();
            }
        }
        assertEquals(40, database.number("select count(distinct chain) from kernel.audit_entry"));
    }

    @Test
    void keepsEveryChainWholeUnderConcurrentWriters() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            done.add(
                    writers.submit(
                            () -> {
                                start.await();
                                try (Connection app = database.app()) {
                                    for (int n = 0; n < 100; n++) {
                                        TestDatabase.update(app, INSERT, "writer");
                                    }
                                }
                                return null;
                            }));
        }
        start.countDown();
        for (Future<?> each : done) {
            each.get();
        }
        writers.shutdown();
        assertEquals(600, database.number("select count(*) from kernel.audit_entry"));
        assertEquals(
                600,
                database.number(
                        "select sum(last) from (select max(seq) as last from kernel.audit_entry group by chain) c"));
        assertEquals(
                600,
                database.number(
                        "select count(*) from kernel.audit_entry e where e.hash = kernel.audit_hash(e)"));
    }

    @Test
    void goesOnInTheSameChainAfterARolledBackSavepoint() throws SQLException {
        try (Connection app = database.app()) {
            app.setAutoCommit(false);
            var before = app.setSavepoint();
            TestDatabase.update(app, INSERT, "lost");
            app.rollback(before);
            TestDatabase.update(app, INSERT, "kept");
            TestDatabase.update(app, INSERT, "kept");
            app.commit();
        }
        assertEquals(2, database.number("select max(seq) from kernel.audit_entry"));
    }

    @Test
    void tellsFieldsApart() throws SQLException {
        String hash =
                "select encode(kernel.audit_hash(row(now(), 1, 1, '00000000-0000-7000-8000-000000000000', ?, null,"
                        + " 'CREATE', ?, null, null, null, 'DONE', null, null, 'x', 'x')::kernel.audit_entry), 'hex')";
        assertNotEquals(database.text(hash, "a;1:", "b"), database.text(hash, "a", "1:b"));
    }

    private boolean refused(String sql) {
        try {
            database.update(sql);
            return false;
        } catch (SQLException no) {
            return "42501".equals(no.getSQLState());
        }
    }
}
