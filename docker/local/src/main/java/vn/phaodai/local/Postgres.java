package vn.phaodai.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL of the stack's own: durable, by password only, on loopback only. */
final class Postgres {

    static final String MAJOR = "18";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path log;
    private final int port;
    private final Secrets secrets;
    private final ServerProcess server;

    Postgres(PostgresBinaries binaries, StackFolder folder, int port, Secrets secrets) {
        this.binaries = binaries;
        this.data = folder.database();
        this.log = folder.log("postgres");
        this.port = port;
        this.secrets = secrets;
        this.server = new ServerProcess("PostgreSQL", log, folder.pidFile("postgres"));
    }

    Optional<Long> endLeftover() {
        Optional<Long> ended = server.endLeftover(STOP);
        return ended.isPresent() ? ended : endPostmaster();
    }

    /** A postmaster whose pid file of ours is lost still has its own. */
    private Optional<Long> endPostmaster() {
        try {
            Path file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            Optional<ProcessHandle> postmaster =
                    ProcessHandle.of(pid)
                            .filter(ProcessHandle::isAlive)
                            .filter(this::servesOurData);
            postmaster.ifPresent(
                    handle -> {
                        handle.destroy();
                        if (!ServerProcess.awaitEnd(handle, STOP)) {
                            handle.destroyForcibly();
                        }
                    });
            return postmaster.map(ProcessHandle::pid);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean servesOurData(ProcessHandle process) {
        try {
            String line =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return line.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the data directory was made now. */
    boolean start() {
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        if (!fresh) {
            requireSameMajor();
        }
        binaries.unpack();
        if (fresh) {
            create();
        }
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(binaries.program("postgres").toString());
        command.add("-D");
        command.add(data.toString());
        settings()
                .forEach(
                        (name, value) -> {
                            command.add("-c");
                            command.add(name + "=" + value);
                        });
        awaitOrphans();
        server.start(command, Map.of(), data);
        server.awaitReady(START, this::answers);
        return fresh;
    }

    /**
     * Children of a postmaster that was killed end by themselves, but not at once, and as long as
     * one of them is there PostgreSQL refuses to start. They are known by their working folder.
     */
    private void awaitOrphans() {
        Waiting.until(
                STOP,
                Duration.ofMillis(20),
                () -> ProcessHandle.allProcesses().noneMatch(this::worksInOurData));
    }

    private boolean worksInOurData(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "256MB"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("shared_preload_libraries", "pg_stat_statements"));
    }

    private void create() {
        Folders.delete(data);
        Path password = data.resolveSibling("initdb.password");
        try {
            Files.createDirectories(data.getParent());
            Files.createDirectory(
                    data,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Files.writeString(password, secrets.superuser() + "\n");
            List<String> command = new ArrayList<>(asOrdinaryUser());
            command.addAll(
                    List.of(
                            binaries.program("initdb").toString(),
                            "-D",
                            data.toString(),
                            "-U",
                            "postgres",
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale=C.UTF-8",
                            "--locale-provider=icu",
                            "--icu-locale=vi"));
            run(command);
        } catch (IOException e) {
            throw Failures.ofFiles("The database folder cannot be made", e);
        } finally {
            Folders.delete(password);
        }
    }

    private void run(List<String> command) throws IOException {
        Files.createDirectories(log.getParent());
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .redirectInput(new File("/dev/null"))
                        .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                boolean full =
                        ServerProcess.saysDiskFull(Files.readString(log))
                                || Failures.isDiskFull(log);
                Folders.delete(data);
                if (full) {
                    throw ServerProcess.diskFull();
                }
                throw new LauncherError("The database could not be made", "See " + log + ".");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LauncherError("Interrupted", "Start again.", e);
        }
    }

    private void requireSameMajor() {
        try {
            String found = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!found.equals(MAJOR)) {
                throw new LauncherError(
                        "The data in " + data + " are of PostgreSQL " + found + ", not " + MAJOR,
                        "Start with --reset to begin anew, or move them with pg_upgrade.");
            }
        } catch (IOException e) {
            throw Failures.ofFiles("The database folder cannot be read", e);
        }
    }

    /** PostgreSQL refuses root; in a user namespace of its own root is nobody. */
    private static List<String> asOrdinaryUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? List.of("unshare", "-U") : List.of();
    }

    private boolean answers() throws SQLException {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "postgres",
                secrets.superuser());
    }

    boolean isAlive() {
        return server.isAlive();
    }

    ServerProcess server() {
        return server;
    }

    void stop() {
        server.stop(STOP);
    }

    /** Ends all its processes as a power cut would. */
    void kill() {
        server.kill();
    }
}
