package vn.phaodai.kernel.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;
import vn.phaodai.kernel.InvalidInput;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.access.TestCallers;

class IdempotencyTest {

    private final TestClock clock = new TestClock();
    private TestDatabase database;
    private TestContainer container;
    private Idempotency idempotency;
    private int done;

    @BeforeEach
    void open() {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        container.put(BusinessClock.class, clock);
        idempotency = container.get(Idempotency.class);
        become("a");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void doesTheWorkOnceAndRepeatsTheAnswer() {
        StoredAnswer first = idempotency.once(request("k", "{}"), this::work);
        StoredAnswer second = idempotency.once(request("k", "{}"), this::work);
        assertEquals(1, done);
        assertFalse(first.replayed());
        assertEquals(new StoredAnswer(201, "/x/1", "\"1\"", "{\"n\":1}", true), second);
    }

    @Test
    void refusesTheSameKeyForAnotherRequest() {
        idempotency.once(request("k", "{}"), this::work);
        assertThrows(
                InvalidInput.class, () -> idempotency.once(request("k", "{\"a\":1}"), this::work));
        assertThrows(
                InvalidInput.class,
                () ->
                        idempotency.once(
                                IdempotentRequest.of("k", "POST", "/other", "{}"), this::work));
        assertEquals(1, done);
    }

    @Test
    void keepsNoKeyOfWhatFailed() {
        Supplier<StoredAnswer> failing =
                () -> {
                    throw new InvalidInput("x", "error.x");
                };
        assertThrows(InvalidInput.class, () -> idempotency.once(request("k", "{}"), failing));
        idempotency.once(request("k", "{}"), this::work);
        assertEquals(1, done);
    }

    @Test
    void keepsCallersApart() {
        idempotency.once(request("k", "{}"), this::work);
        become("b");
        idempotency.once(request("k", "{}"), this::work);
        assertEquals(2, done);
    }

    @Test
    void letsTheSecondOfTwoAtOnceWaitForTheFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<StoredAnswer> first =
                CompletableFuture.supplyAsync(
                        () ->
                                idempotency.once(
                                        request("k", "{}"),
                                        () -> {
                                            inside.countDown();
                                            await(goOn);
                                            return work();
                                        }),
                        threads);
        assertTrue(inside.await(30, TimeUnit.SECONDS));
        CompletableFuture<StoredAnswer> second =
                CompletableFuture.supplyAsync(
                        () -> idempotency.once(request("k", "{}"), this::work), threads);
        awaitBlocked(second);
        goOn.countDown();
        assertFalse(first.get().replayed());
        assertTrue(second.get().replayed());
        threads.shutdown();
        assertEquals(1, done);
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThrows(InvalidInput.class, () -> idempotency.once(request(" ", "{}"), this::work));
        assertThrows(
                InvalidInput.class,
                () -> idempotency.once(request("x".repeat(201), "{}"), this::work));
    }

    @Test
    void forgetsAfterAWeek() throws SQLException {
        idempotency.once(request("k", "{}"), this::work);
        clock.pass(Duration.ofDays(8));
        container.get(IdempotencyTimer.class).forgetOld();
        assertEquals(0, database.number("select count(*) from kernel.idempotency_key"));
    }

    private StoredAnswer work() {
        done++;
        return StoredAnswer.of(201, "/x/1", "\"1\"", "{\"n\":1}");
    }

    private void become(String username) {
        container.as(TestCallers.seeing(username, Set.of(Ids.next()), Role.HR));
    }

    private static IdempotentRequest request(String key, String body) {
        return IdempotentRequest.of(key, "POST", "/officers", body);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Until the database lets somebody wait, or the work ends without having waited. */
    private void awaitBlocked(CompletableFuture<?> work) throws SQLException {
        try (Connection watcher = database.superuser()) {
            while (!work.isDone()
                    && TestDatabase.number(
                                    watcher,
                                    "select count(*) from pg_stat_activity where wait_event_type ="
                                            + " 'Lock' and datname = current_database()")
                            == 0) {
                Thread.onSpinWait();
            }
        }
        assertFalse(work.isDone(), "it did not wait");
    }
}
