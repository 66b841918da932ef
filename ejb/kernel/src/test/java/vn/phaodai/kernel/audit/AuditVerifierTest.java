package vn.phaodai.kernel.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestData;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.TestCallers;

/** Tampering is done as superuser with the triggers off: the worst that can be. */
class AuditVerifierTest {

    @TempDir private Path folder;

    private final TestClock clock = new TestClock();
    private TestDatabase database;
    private TestContainer container;
    private AuditTimer timer;
    private String report;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        container.put(BusinessClock.class, clock);
        container.put(DataDirectory.class, TestData.in(folder));
        timer = container.get(AuditTimer.class);
        Audit audit = container.get(Audit.class);
        container.run(
                () -> {
                    for (int i = 1; i <= 20; i++) {
                        audit.action(
                                TestCallers.system(),
                                AuditAction.UPDATE,
                                AuditObject.of("officer", Ids.next(), null, "Số hiệu \u001f " + i),
                                i % 2 == 0 ? null : "mục đích",
                                Changes.none().field("rank", "Đại úy", "Thiếu tá").set("n", i));
                    }
                });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsAWholeRecordWhole() {
        assertEquals(AuditVerifier.WHOLE, verify());
        timer.signHead();
        assertEquals(AuditVerifier.WHOLE, verify());
        assertTrue(report.contains("20 rows in 1 chains, 1 signed heads: whole"), report);
    }

    @Test
    void namesTheFirstAlteredRow() throws SQLException {
        tamper("update kernel.audit_entry set who = 'somebody else' where seq in (7, 9)");
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("altered: row 7,"), report);
        assertTrue(report.contains(": 1 faults"), report);
    }

    @Test
    void namesAnAlteredFieldOfTheChanges() throws SQLException {
        tamper(
                "update kernel.audit_entry set changes = jsonb_set(changes, '{rank,1}', '\"Đại tá\"') where seq = 3");
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("altered: row 3,"), report);
    }

    @Test
    void namesTheRowWhoseHashWasMadeToFit() throws SQLException {
        tamper("update kernel.audit_entry set label = 'x' where seq = 7");
        tamper("update kernel.audit_entry e set hash = kernel.audit_hash(e) where seq = 7");
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("the row before was altered: row 8,"), report);
    }

    @Test
    void namesMissingRows() throws SQLException {
        tamper("delete from kernel.audit_entry where seq in (11, 12)");
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("row 11 to 12 missing before row 13,"), report);
    }

    @Test
    void namesReorderedRows() throws SQLException {
        tamper("update kernel.audit_entry set seq = 1000 where seq = 4");
        tamper("update kernel.audit_entry set seq = 4 where seq = 5");
        tamper("update kernel.audit_entry set seq = 5 where seq = 1000");
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("altered: row 4,"), report);
    }

    @Test
    void seesACutTailByTheHeadOnly() throws SQLException {
        timer.signHead();
        tamper("delete from kernel.audit_entry where seq > 15");
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("row 16 and later missing"), report);
        assertEquals(AuditVerifier.WHOLE, verify(null));
    }

    @Test
    void seesATailWrittenAnewByTheHeadOnly() throws SQLException {
        timer.signHead();
        tamper("update kernel.audit_entry set who = 'x' where seq = 18");
        for (int seq = 18; seq <= 20; seq++) {
            tamper(
                    "update kernel.audit_entry e set prev_hash = p.hash from kernel.audit_entry p"
                            + " where p.chain = e.chain and p.seq = e.seq - 1 and e.seq = "
                            + seq);
            tamper(
                    "update kernel.audit_entry e set hash = kernel.audit_hash(e) where seq = "
                            + seq);
        }
        assertEquals(AuditVerifier.WHOLE, verify(null));
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("written anew since head"), report);
    }

    @Test
    void seesAHeadThatWasAlteredOrTakenAway() throws IOException, SQLException {
        for (int day = 0; day < 3; day++) {
            timer.signHead();
            timer.signHead();
            database.update(AuditChainTest.INSERT, "a");
            clock.pass(Duration.ofDays(1));
        }
        Path middle = heads().resolve(clock.today().minusDays(2) + ".head");
        String text = Files.readString(middle);
        assertEquals(AuditVerifier.WHOLE, verify());
        Files.writeString(middle, text.replace(" 20 ", " 19 ").replace(" 21 ", " 19 "));
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("the signature does not fit"), report);
        Files.delete(middle);
        assertEquals(AuditVerifier.BROKEN, verify());
        assertTrue(report.contains("one is missing or altered"), report);
    }

    @Test
    void keepsTheKeyToTheServiceAlone() throws IOException {
        timer.signHead();
        Path key = folder.resolve("keys").resolve(AuditKeys.PRIVATE);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        String first = Files.readString(key);
        clock.pass(Duration.ofDays(1));
        timer.signHead();
        assertEquals(first, Files.readString(key));
        assertEquals(AuditVerifier.WHOLE, verify());
    }

    @Test
    void saysSoWhenItCannotCheck() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals(
                AuditVerifier.NOT_CHECKED,
                AuditVerifier.run(
                        database.url() + "x", "nobody", "x", null, new PrintStream(bytes)));
    }

    private Path heads() {
        return folder.resolve(AuditTimer.HEADS);
    }

    private int verify() {
        return verify(heads());
    }

    private int verify(Path heads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int result =
                AuditVerifier.run(
                        database.url(),
                        TestDatabase.APP,
                        TestDatabase.APP,
                        heads,
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));
        report = bytes.toString(StandardCharsets.UTF_8);
        return result;
    }

    private void tamper(String sql) throws SQLException {
        try (Connection superuser = database.superuser()) {
            TestDatabase.update(superuser, "set session_replication_role = replica");
            TestDatabase.update(superuser, sql);
        }
    }
}
