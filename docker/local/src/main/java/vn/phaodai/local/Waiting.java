package vn.phaodai.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a fact by asking again and again, until a deadline. */
final class Waiting {

    private Waiting() {}

    /** Whether the fact came true before the time was up; a question that fails counts as no. */
    static boolean until(Duration atMost, Duration interval, Callable<Boolean> fact) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            if (holds(fact)) {
                return true;
            }
            if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(interval.toNanos());
        }
    }

    private static boolean holds(Callable<Boolean> fact) {
        try {
            return fact.call();
        } catch (LauncherError e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }
}
