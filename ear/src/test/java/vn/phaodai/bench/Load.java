package vn.phaodai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Eight clients that do the same at once: warm-up, then rounds of which the median counts. */
final class Load {

    static final int CLIENTS = 8;
    private static final int WARM_UP = 2;

    private final ServerCpu server;
    private final boolean quick;

    /**
     * @param quick a tenth of the work, to see whether it runs at all
     */
    Load(ServerCpu server, boolean quick) {
        this.server = server;
        this.quick = quick;
    }

    /**
     * Ours and the floor, round by round in turn, so that whatever else happens on the machine, and
     * whatever the server has still to warm up, meets both.
     *
     * @param full requests of one client in one round; twice as many warm up
     */
    Pair compare(int full, IntFunction<Task> ours, IntFunction<Task> floor) throws Exception {
        int requests = quick ? Math.max(4, full / 10) : full;
        int rounds = quick ? 1 : 5;
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Task> first = new ArrayList<>();
        List<Task> second = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                first.add(ours.apply(i));
                second.add(floor.apply(i));
            }
            List<Measure> left = new ArrayList<>();
            List<Measure> right = new ArrayList<>();
            for (int i = -WARM_UP; i < rounds; i++) {
                Measure one = round(threads, first, requests);
                Measure other = round(threads, second, requests);
                if (i >= 0) {
                    left.add(one);
                    right.add(other);
                }
            }
            return new Pair(Measure.median(left), Measure.median(right));
        } finally {
            threads.shutdownNow();
            for (Task task : first) {
                task.close();
            }
            for (Task task : second) {
                task.close();
            }
        }
    }

    private Measure round(ExecutorService threads, List<Task> tasks, int requests)
            throws Exception {
        List<Callable<Void>> jobs = new ArrayList<>();
        for (Task task : tasks) {
            jobs.add(
                    () -> {
                        for (int i = 0; i < requests; i++) {
                            task.run();
                        }
                        return null;
                    });
        }
        double cpuBefore = server.seconds();
        long before = System.nanoTime();
        for (Future<Void> job : threads.invokeAll(jobs)) {
            job.get();
        }
        int done = requests * tasks.size();
        return new Measure(
                (server.seconds() - cpuBefore) * 1000 / done,
                (System.nanoTime() - before) / 1e6 / done);
    }

    /** What the two sides cost. */
    record Pair(Measure ours, Measure floor) {}
}
