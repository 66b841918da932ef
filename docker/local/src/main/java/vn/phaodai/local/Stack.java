package vn.phaodai.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.phaodai.local.demo.DemoData;

/**
 * PostgreSQL, Keycloak and WildFly with the application, on one machine and in one folder. One
 * stack at a time uses a folder.
 */
public final class Stack implements AutoCloseable {

    /** What can be stopped, killed and started by itself. */
    public enum Part {
        POSTGRES,
        KEYCLOAK,
        WILDFLY
    }

    private final Path root;
    private final StackFolder folder;
    private final Ports ports;
    private final Progress progress;
    private final Map<String, String> environment;
    private final Build build;
    private final boolean record;

    private volatile ExecutorService starting;
    private FileChannel lockFile;
    private FileLock lock;
    private Database database;
    private Postgres postgres;
    private Keycloak keycloak;
    private WildFly wildfly;

    Stack(
            Path root,
            Path data,
            Ports ports,
            Progress progress,
            Map<String, String> environment,
            boolean record) {
        this.root = root;
        this.folder = new StackFolder(data);
        this.ports = ports;
        this.progress = progress;
        this.environment = environment;
        this.record = record;
        this.build = new Build(root, folder, progress);
    }

    /**
     * A stack for tests: empty data in {@code target/<name>}, free ports, the server as last built.
     *
     * @param root folder of the repository
     */
    public static Stack forTests(Path root, String name) {
        List<Integer> free = PortOwner.free(4);
        Stack stack =
                new Stack(
                        root,
                        root.resolve("target").resolve(name),
                        new Ports(free.get(0), free.get(1), free.get(2), free.get(3)),
                        new Progress(System.out, Instant.now()),
                        Map.of(),
                        false);
        stack.claim();
        stack.folder.reset();
        stack.open();
        return stack;
    }

    /** Takes the folder, and ends what a killed predecessor left running in it. */
    void claim() {
        folder.open();
        try {
            Files.createDirectories(folder.lock().getParent());
            lockFile =
                    FileChannel.open(
                            folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lockFile.tryLock();
        } catch (IOException e) {
            throw Failures.ofFiles("The data folder cannot be locked", e);
        }
        if (lock == null) {
            String who =
                    new PidFile(folder.pidFile("launcher"))
                            .living()
                            .map(process -> " (pid " + process.pid() + ")")
                            .orElse("");
            throw new LauncherError(
                    "It runs already in " + folder.root() + who, "Stop it with ./phaodai stop.");
        }
        new PidFile(folder.pidFile("launcher")).write(ProcessHandle.current());
        folder.keep(ports);
        open();
        endLeftovers();
    }

    private void open() {
        Secrets secrets = new Secrets(folder.secrets());
        Path tools = root.resolve("target/tools");
        boolean given = Database.isGiven(environment);
        database = Database.of(environment, ports, secrets);
        postgres =
                given
                        ? null
                        : new Postgres(
                                new PostgresBinaries(tools.resolve("postgres-18.6.0")),
                                folder,
                                ports.database(),
                                secrets);
        keycloak = new Keycloak(tools, root, folder, ports, secrets, record);
        wildfly = new WildFly(tools, folder, ports, secrets, record);
    }

    private void endLeftovers() {
        Map<String, Optional<Long>> ended = new LinkedHashMap<>();
        ended.put("Build", build.endLeftover());
        ended.put("WildFly", wildfly.endLeftover());
        ended.put("Keycloak", keycloak.endLeftover());
        if (postgres != null) {
            ended.put("PostgreSQL", postgres.endLeftover());
        }
        ended.forEach(
                (name, pid) ->
                        pid.ifPresent(
                                id ->
                                        progress.line(
                                                name,
                                                "ended, left behind by a killed launcher (pid "
                                                        + id
                                                        + ")")));
    }

    /** Drops the data. */
    void reset() {
        folder.reset();
        open();
        progress.line("Data", "dropped");
    }

    /** Builds what is not built, and starts all parts. */
    public void start() {
        start(true);
    }

    /** Starts all parts with the server as it was built last. */
    public void startAsBuilt() {
        start(false);
    }

    private void start(boolean building) {
        Map<String, Integer> needed = ports.byUse();
        if (postgres == null) {
            needed.remove("PostgreSQL");
        }
        PortOwner.requireFree(needed);
        ExecutorService threads = Executors.newCachedThreadPool();
        starting = threads;
        try {
            CompletableFuture<Void> data = CompletableFuture.runAsync(this::startDatabase, threads);
            CompletableFuture<Void> people = data.thenRunAsync(this::loadDemoData, threads);
            CompletableFuture<Void> realm =
                    CompletableFuture.runAsync(this::buildKeycloak, threads)
                            .thenAcceptBothAsync(data, (a, b) -> startKeycloak(), threads);
            CompletableFuture<Void> server =
                    CompletableFuture.runAsync(() -> buildServer(building), threads)
                            .thenAcceptBothAsync(people, (a, b) -> startWildFly(), threads)
                            .thenRunAsync(wildfly::awaitStarted, threads);
            await(List.of(data, people, realm, server));
            wildfly.awaitReady();
            progress.line("WildFly", "ready, sign-in page answers, health is UP");
        } finally {
            threads.shutdownNow();
        }
    }

    /** The first failure ends the wait: the other parts need not be finished before it is told. */
    private static void await(List<CompletableFuture<Void>> parts) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        parts.forEach(
                part ->
                        part.whenComplete(
                                (done, problem) -> {
                                    if (problem != null) {
                                        failure.completeExceptionally(problem);
                                    }
                                }));
        try {
            CompletableFuture.anyOf(
                            CompletableFuture.allOf(parts.toArray(new CompletableFuture<?>[0])),
                            failure)
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException runtime ? runtime : e;
        }
    }

    private void startDatabase() {
        if (postgres == null) {
            database.requireUsable();
            progress.line("PostgreSQL", "given: " + database.url());
        } else {
            startPostgres();
        }
        migrate();
    }

    private void startPostgres() {
        boolean fresh = postgres.start();
        new DatabaseSetup(postgres, new Secrets(folder.secrets())).run();
        progress.line("PostgreSQL", fresh ? "started with an empty database" : "started");
    }

    private void migrate() {
        new Migrations(database.url(), database.owner(), database.ownerPassword(), root)
                .run(text -> progress.line("PostgreSQL", text));
    }

    /** Only into a database of our own: one that is given may be a real one. */
    private void loadDemoData() {
        if (postgres == null) {
            return;
        }
        try (Connection connection = asOwner()) {
            if (DemoData.load(connection)) {
                progress.line("PostgreSQL", "demo data loaded");
            }
        } catch (SQLException e) {
            throw new LauncherError(
                    "The demo data cannot be loaded: " + e.getMessage(),
                    "Start with --reset to begin with an empty database.",
                    e);
        }
    }

    private void buildKeycloak() {
        Path distribution = build.keycloakDistribution();
        keycloak.build(distribution, progress);
        keycloak.prepare(distribution);
    }

    private void startKeycloak() {
        progress.line("Keycloak", "starting");
        keycloak.start(database);
        keycloak.awaitReady();
        progress.line("Keycloak", "ready");
        if (keycloak.isRealmOlder()) {
            progress.line(
                    "Keycloak", "its realm is of an older version; --reset takes the new one");
        }
    }

    private void buildServer(boolean building) {
        if (building) {
            build.run();
        }
        wildfly.prepare(build.server());
    }

    private void startWildFly() {
        progress.line("WildFly", "starting");
        wildfly.start(database, keycloak, outerSettings());
    }

    /** Settings of the user's own, such as mail, pass through to the server. */
    private Map<String, String> outerSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        environment.forEach(
                (name, value) -> {
                    if (name.startsWith("PHAODAI_SMTP_")) {
                        settings.put(name, value);
                    }
                });
        return settings;
    }

    /** Starts one part again and waits until it answers. */
    public void start(Part part) {
        switch (part) {
            case POSTGRES -> startPostgres();
            case KEYCLOAK -> startKeycloak();
            case WILDFLY -> {
                startWildFly();
                wildfly.awaitReady();
            }
        }
    }

    /** Ends one part in good order. */
    public void stop(Part part) {
        switch (part) {
            case POSTGRES -> postgres.stop();
            case KEYCLOAK -> keycloak.stop();
            case WILDFLY -> wildfly.stop();
        }
    }

    /** Ends one part as a power cut would (SIGKILL, to all of its processes). */
    public void kill(Part part) {
        process(part).kill();
    }

    private ServerProcess process(Part part) {
        return switch (part) {
            case POSTGRES -> postgres.server();
            case KEYCLOAK -> keycloak.server();
            case WILDFLY -> wildfly.server();
        };
    }

    public long pid(Part part) {
        return process(part).pid();
    }

    /** Which part has ended without being asked to. */
    Optional<Part> ended() {
        for (Part part : Part.values()) {
            if (!(part == Part.POSTGRES && postgres == null) && !process(part).isAlive()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    public boolean isHealthy() {
        try {
            return wildfly.isHealthy();
        } catch (IOException e) {
            return false;
        }
    }

    /** With the context path, without a slash at the end. */
    public String applicationUrl() {
        return wildfly.url();
    }

    public String managementUrl() {
        return wildfly.managementUrl();
    }

    public String keycloakUrl() {
        return keycloak.url();
    }

    public String realmUrl() {
        return keycloak.realmUrl();
    }

    /** Of {@code keycloak-admin}, in the realm {@code master}. */
    public String keycloakAdminPassword() {
        return new Secrets(folder.secrets()).admin();
    }

    public Ports ports() {
        return ports;
    }

    public String jdbcUrl() {
        return database.url();
    }

    /** As the role that owns the schemas. */
    public Connection asOwner() throws SQLException {
        return database.asOwner();
    }

    /** As the role of the application. */
    public Connection asApplication() throws SQLException {
        return database.asApp();
    }

    /** Of {@code phaodai_app}. */
    public String applicationPassword() {
        return database.appPassword();
    }

    /** Where the application keeps its files. */
    public Path files() {
        return folder.files();
    }

    public Path logs() {
        return folder.log("x").getParent();
    }

    Database database() {
        return database;
    }

    /** Starts PostgreSQL alone, brought up to date. */
    void startDatabaseOnly() {
        if (postgres != null) {
            PortOwner.requireFree(Map.of("PostgreSQL", ports.database()));
        }
        startDatabase();
    }

    /** Stops what runs, in the order that loses nothing, and gives the folder free. */
    @Override
    public void close() {
        endStarting();
        if (wildfly != null) {
            CompletableFuture<Void> realm = CompletableFuture.runAsync(keycloak::stop);
            wildfly.stop();
            realm.join();
            if (postgres != null) {
                postgres.stop();
            }
        }
        release();
    }

    /**
     * Once the threads that start parts have ended, no part comes up behind the back of the stop.
     */
    private void endStarting() {
        ExecutorService threads = starting;
        if (threads == null) {
            return;
        }
        threads.shutdownNow();
        build.stop();
        try {
            for (int i = 0; i < 150 && !threads.awaitTermination(200, TimeUnit.MILLISECONDS); i++) {
                build.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try {
            if (lock != null) {
                new PidFile(folder.pidFile("launcher")).delete();
                lock.release();
                lock = null;
            }
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            // the system gives it free when this process ends
        }
    }
}
