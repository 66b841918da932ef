package vn.phaodai.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, with its output in a log file and its id in a pid file. It runs
 * in a session of its own, so that Ctrl-C in the terminal reaches the launcher alone, which then
 * stops the servers in order.
 */
final class ServerProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private volatile Process process;

    ServerProcess(String name, Path log, Path pidFile) {
        this.name = name;
        this.log = log;
        this.pidFile = new PidFile(pidFile);
    }

    /** Ends what a killed launcher left behind; tells its id. */
    Optional<Long> endLeftover(Duration patience) {
        Optional<ProcessHandle> leftover = pidFile.living();
        leftover.ifPresent(handle -> end(handle, patience));
        pidFile.delete();
        return leftover.map(ProcessHandle::pid);
    }

    void start(List<String> command, Map<String, String> environment, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command));
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(new File("/dev/null"));
        try {
            Files.createDirectories(log.getParent());
            keepPreviousLog();
            builder.redirectOutput(log.toFile());
            process = builder.start();
        } catch (IOException e) {
            throw new LauncherError(
                    name + " cannot be started: " + e.getMessage(),
                    "See that the disk has room and that the file may be executed.",
                    e);
        }
        pidFile.write(process.toHandle());
    }

    static List<String> inOwnSession(List<String> command) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.addAll(command);
        return line;
    }

    boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    /** Waits for readiness, but not for a process that has died. */
    void awaitReady(Duration atMost, java.util.concurrent.Callable<Boolean> ready) {
        boolean came =
                Waiting.until(
                        atMost,
                        Duration.ofMillis(100),
                        () -> {
                            if (!isAlive()) {
                                throw died();
                            }
                            return ready.call();
                        });
        if (!came) {
            throw new LauncherError(
                    name + " was not ready within " + atMost.toSeconds() + " s" + lastError(),
                    "See " + log + ".");
        }
    }

    /** For a command that should have ended well. */
    LauncherError failed() {
        return isDiskFull()
                ? diskFull()
                : new LauncherError(name + " failed" + lastError(), "See " + log + ".");
    }

    private LauncherError died() {
        if (isDiskFull()) {
            return diskFull();
        }
        return new LauncherError(
                name + " ended while it was starting" + lastError(), "See " + log + ".");
    }

    private boolean isDiskFull() {
        return tail(200).stream().anyMatch(ServerProcess::saysDiskFull) || Failures.isDiskFull(log);
    }

    static boolean saysDiskFull(String line) {
        return line.contains("No space left on device");
    }

    static LauncherError diskFull() {
        return new LauncherError(
                "The disk is full", "Make room (2 GB are enough) and start again.");
    }

    /** The first error line of the log and, of a stack trace, what was at the root of it. */
    private String lastError() {
        List<String> lines = tail(2000);
        int error = firstError(lines);
        if (error < 0) {
            return lines.isEmpty() ? "" : ": " + shorten(lines.get(lines.size() - 1));
        }
        return ": " + shorten(rootCause(lines, error).orElse(lines.get(error)));
    }

    private static int firstError(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.contains("ERROR")
                    || line.contains("FATAL")
                    || line.contains("error:")
                    || line.contains("Error:")) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> rootCause(List<String> lines, int error) {
        String cause = null;
        for (String line : lines.subList(error + 1, lines.size())) {
            if (line.startsWith("Caused by: ")) {
                cause = line.substring("Caused by: ".length());
            } else if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
                break;
            }
        }
        return Optional.ofNullable(cause);
    }

    private static String shorten(String line) {
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    List<String> tail(int count) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int length = (int) Math.min(file.length(), 200_000);
            byte[] bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Asks the process to end, and insists when it does not. */
    void stop(Duration patience) {
        Process current = process;
        if (current != null) {
            end(current.toHandle(), patience);
        }
        pidFile.delete();
    }

    /** Ends the process as a power cut would. */
    void kill() {
        Process current = process;
        if (current != null) {
            current.descendants().forEach(ProcessHandle::destroyForcibly);
            current.destroyForcibly();
            awaitEnd(current.toHandle(), Duration.ofSeconds(30));
        }
        pidFile.delete();
    }

    static void end(ProcessHandle handle, Duration patience) {
        List<ProcessHandle> children = handle.descendants().toList();
        handle.destroy();
        if (!awaitEnd(handle, patience)) {
            handle.destroyForcibly();
            awaitEnd(handle, Duration.ofSeconds(30));
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    static boolean awaitEnd(ProcessHandle handle, Duration atMost) {
        try {
            handle.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            return !handle.isAlive();
        }
    }

    private void keepPreviousLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
