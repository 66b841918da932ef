package vn.phaodai.kernel.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.NotFound;
import vn.phaodai.kernel.PageRequest;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.TestCallers;

class OutboxTest {

    private final TestClock clock = new TestClock();
    private final Receiver receiver = new Receiver();
    private TestDatabase database;
    private TestContainer container;
    private OutboxTimer timer;

    /** The other system. */
    static class Receiver implements OutboxHandler {

        final List<String> received = new ArrayList<>();
        int failures;
        int patience = 3;

        @Override
        public String topic() {
            return "test.topic";
        }

        @Override
        public int attempts() {
            return patience;
        }

        @Override
        public void handle(OutboxMessage message) {
            if (failures > 0 && message.key().equals("a")) {
                failures--;
                throw new IllegalStateException("down");
            }
            received.add(message.key() + message.payload().getInt("n"));
        }
    }

    @BeforeEach
    void open() {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        container.put(BusinessClock.class, clock);
        container.put(Receiver.class, receiver);
        timer = container.get(OutboxTimer.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sendsOnlyWithItsTransaction() throws SQLException {
        assertThrows(IllegalStateException.class, () -> outbox().send("test.topic", "a", n(1)));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        container.run(
                                () -> {
                                    outbox().send("test.topic", "a", n(1));
                                    throw new IllegalArgumentException();
                                }));
        assertEquals(0, waiting());
    }

    @Test
    void deliversOnceAndForgets() throws SQLException {
        send("a", 1);
        send("b", 2);
        timer.deliverDue();
        timer.deliverDue();
        assertEquals(List.of("a1", "b2"), receiver.received);
        assertEquals(0, waiting());
    }

    @Test
    void triesAgainLaterAndKeepsTheOrderOfAKey() {
        send("a", 1);
        send("a", 2);
        send("b", 3);
        receiver.failures = 1;
        timer.deliverDue();
        assertEquals(List.of("b3"), receiver.received);
        timer.deliverDue();
        assertEquals(List.of("b3"), receiver.received);
        clock.pass(Duration.ofSeconds(6));
        timer.deliverDue();
        assertEquals(List.of("b3", "a1", "a2"), receiver.received);
    }

    @Test
    void laysAMessageAsideAndLetsAnAdministratorTryAgain() throws SQLException {
        UUID id = send("a", 1);
        receiver.failures = 3;
        for (int i = 0; i < 3; i++) {
            timer.deliverDue();
            clock.pass(Duration.ofHours(1));
        }
        send("a", 2);
        timer.deliverDue();
        assertEquals(List.of("a2"), receiver.received);
        assertEquals(1, container.fired(OutboxGaveUp.class).size());
        OutboxCare care = container.get(OutboxCare.class);
        StuckMessage stuck = care.failing(PageRequest.first()).items().get(0);
        assertTrue(stuck.dead());
        assertEquals("IllegalStateException: down", stuck.error());
        container.as(TestCallers.system());
        care.tryAgain(id);
        assertThrows(NotFound.class, () -> care.tryAgain(id));
        timer.deliverDue();
        assertEquals(List.of("a2", "a1"), receiver.received);
        assertEquals("outbox", database.text("select object_type from kernel.audit_entry"));
    }

    @Test
    void keepsWhatNobodyHandles() throws SQLException {
        container.run(() -> outbox().send("test.nobody", "a", n(1)));
        timer.deliverDue();
        assertEquals("DEAD", database.text("select state from kernel.outbox_message"));
    }

    @Test
    void leavesAMessageToTheNodeThatHasIt() throws SQLException {
        send("a", 1);
        try (Connection other = database.app()) {
            other.setAutoCommit(false);
            TestDatabase.update(other, "select from kernel.outbox_message for update");
            timer.deliverDue();
            assertTrue(receiver.received.isEmpty());
        }
        timer.deliverDue();
        assertFalse(receiver.received.isEmpty());
    }

    @Test
    void waitsLongerEachTimeButNeverLong() {
        assertEquals(Duration.ofSeconds(5), OutboxCourier.pause(1));
        assertEquals(Duration.ofSeconds(40), OutboxCourier.pause(4));
        assertEquals(Duration.ofMinutes(15), OutboxCourier.pause(1000));
    }

    private Outbox outbox() {
        return container.get(Outbox.class);
    }

    private UUID send(String key, int n) {
        return container.call(() -> outbox().send("test.topic", key, n(n)));
    }

    private static JsonObject n(int n) {
        return Json.createObjectBuilder().add("n", n).build();
    }

    private long waiting() throws SQLException {
        return database.number("select count(*) from kernel.outbox_message");
    }
}
