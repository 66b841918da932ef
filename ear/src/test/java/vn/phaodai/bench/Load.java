package vn.phaodai.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Eight clients that do the same at once: a warm-up, then rounds of which the median counts. */
final class Load {

    static final int CLIENTS = 8;
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
     * @param full requests of one client in one round; as many warm up
     */
    Measure of(int full, IntFunction<Task> client) throws Exception {
        int requests = quick ? Math.max(4, full / 10) : full;
        int rounds = quick ? 1 : 5;
        List<Task> tasks = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int i = 0; i < CLIENTS; i++) {
                tasks.add(client.apply(i));
            }
            round(threads, tasks, requests);
            double[] cpu = new double[rounds];
            double[] wall = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                double cpuBefore = server.seconds();
                long before = System.nanoTime();
                round(threads, tasks, requests);
                int done = requests * CLIENTS;
                wall[i] = (System.nanoTime() - before) / 1e6 / done;
                cpu[i] = (server.seconds() - cpuBefore) * 1000 / done;
            }
            return new Measure(median(cpu), median(wall));
        } finally {
            threads.shutdownNow();
            for (Task task : tasks) {
                task.close();
            }
        }
    }

    private static void round(ExecutorService threads, List<Task> tasks, int requests)
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
        for (Future<Void> job : threads.invokeAll(jobs)) {
            job.get();
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
