package vn.phaodai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time and memory of one process, from {@code /proc}. */
final class ServerCpu {

    private static final double TICKS_PER_SECOND = 100;

    private final Path process;

    ServerCpu(long pid) {
        this.process = Path.of("/proc", Long.toString(pid));
    }

    /** User and system time since its start. */
    double seconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /**
     * For whoever waits for work that the server does.
     *
     * @throws IllegalStateException if it has ended
     */
    void requireRunning() {
        if (!Files.exists(process)) {
            throw new IllegalStateException("The server has ended: see its log");
        }
    }

    /** The most memory it has had in use (VmHWM). */
    long peakMegabytes() {
        return read("status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private String read(String name) {
        try {
            return Files.readString(process.resolve(name));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
