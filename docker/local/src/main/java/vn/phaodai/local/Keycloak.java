package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak with the realm of the demo. */
final class Keycloak {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);

    /** Enough to end in good order, but not to write a class archive nobody will keep. */
    private static final Duration LEFTOVER = Duration.ofSeconds(10);

    private final Path tools;
    private final Path sources;
    private final StackFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final ImportedRealm realm;
    private final ClassArchive archive;
    private final ServerProcess server;
    private final Http http = new Http();

    Keycloak(
            Path tools,
            Path root,
            StackFolder folder,
            Ports ports,
            Secrets secrets,
            boolean record) {
        this.tools = tools;
        this.sources = root.resolve("docker/keycloak");
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
        this.realm = new ImportedRealm(sources.resolve("realm"), folder.realmStamp());
        this.archive =
                new ClassArchive(
                        tools.resolve("archives"),
                        "keycloak",
                        folder.keycloak().resolve("lib/quarkus-run.jar"),
                        record);
        this.server =
                new ServerProcess("Keycloak", folder.log("keycloak"), folder.pidFile("keycloak"));
    }

    Optional<Long> endLeftover() {
        Optional<Long> building = builder().endLeftover(LEFTOVER);
        Optional<Long> serving = server.endLeftover(LEFTOVER);
        return serving.or(() -> building);
    }

    /** Unpacks and optimises; once, for all stacks of this work folder. */
    void build(Path distribution, Progress progress) {
        Path built = built(distribution);
        if (Files.exists(built.resolve("built"))) {
            return;
        }
        progress.line("Keycloak", "building (once)");
        Folders.delete(built);
        Folders.link(distribution, built, file -> !file.startsWith("lib/lib"));
        List<String> command = new ArrayList<>(JavaCommand.quickStart("512m"));
        command.addAll(serverOptions(built));
        command.addAll(List.of("build", "--db=postgres", "--cache=local"));
        ServerProcess build = builder();
        build.start(command, Map.of(), built);
        if (!ServerProcess.awaitEnd(build.process().toHandle(), Duration.ofMinutes(5))
                || build.process().exitValue() != 0) {
            build.stop(Duration.ofSeconds(5));
            throw build.failed();
        }
        build.stop(Duration.ofSeconds(5));
        try {
            Files.createFile(built.resolve("built"));
        } catch (IOException e) {
            throw Failures.ofFiles("Keycloak cannot be kept", e);
        }
        progress.line("Keycloak", "built");
    }

    private ServerProcess builder() {
        return new ServerProcess(
                "The build of Keycloak",
                folder.log("keycloak-build"),
                folder.pidFile("keycloak-build"));
    }

    private Path built(Path distribution) {
        return tools.resolve(distribution.getFileName().toString());
    }

    /** Gives the stack a folder of its own with the realm in it. */
    void prepare(Path distribution) {
        Path home = folder.keycloak();
        Folders.delete(home);
        Folders.link(
                built(distribution),
                home,
                file -> file.startsWith("conf") || file.startsWith("data"));
        for (String part : List.of("conf", "themes")) {
            Folders.link(sources.resolve(part), home.resolve(part), file -> true);
        }
        try {
            RealmFile.writeDemo(
                    sources.resolve("realm"), home.resolve("data/import/phaodai-realm.json"));
        } catch (IOException e) {
            throw Failures.ofFiles("The realm cannot be written", e);
        }
    }

    void start(Database database) {
        if (!Files.exists(folder.publicUrl())) {
            realm.note();
        }
        moveToPorts(database);
        List<String> command = new ArrayList<>(JavaCommand.quickStart("384m"));
        command.addAll(archive.options());
        command.addAll(serverOptions(folder.keycloak()));
        command.addAll(
                List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--hostname=" + url(),
                        "--import-realm"));
        server.start(command, environment(database), folder.keycloak());
    }

    private Map<String, String> environment(Database database) {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", database.keycloakUrl()),
                Map.entry("KC_DB_USERNAME", database.keycloak()),
                Map.entry("KC_DB_PASSWORD", database.keycloakPassword()),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.admin()),
                Map.entry("OIDC_SECRET", secrets.web()),
                Map.entry("PHAODAI_KEYCLOAK_ADMIN_SECRET", secrets.accounts()),
                Map.entry("PHAODAI_PUBLIC_URL", publicUrl()),
                Map.entry("PHAODAI_BACKCHANNEL_URL", publicUrl()));
    }

    private static List<String> serverOptions(Path home) {
        return List.of(
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dpicocli.disable.closures=true",
                "-cp",
                "lib/quarkus-run.jar",
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** "Started" is logged before the realm is imported, so the realm itself is asked for. */
    void awaitReady() {
        server.awaitReady(START, () -> http.get(realmUrl()).statusCode() == 200);
    }

    /** Whether the realm that runs was imported from other files than there are now. */
    boolean isRealmOlder() {
        return realm.isOlder();
    }

    /**
     * The realm was imported with the addresses of that day. After a start on other ports they are
     * replaced, before Keycloak reads them.
     */
    private void moveToPorts(Database database) {
        Path file = folder.publicUrl();
        try {
            String old = Files.exists(file) ? Files.readString(file).strip() : publicUrl();
            if (!old.equals(publicUrl())) {
                replaceAddress(database, old);
            }
            Files.writeString(file, publicUrl() + "\n");
        } catch (IOException e) {
            throw Failures.ofFiles("The address cannot be kept", e);
        } catch (SQLException e) {
            throw new LauncherError(
                    "The realm cannot be moved to other ports: " + e.getMessage(),
                    "Start with the ports of before, or with --reset.",
                    e);
        }
    }

    private void replaceAddress(Database database, String old) throws SQLException {
        List<String> updates =
                List.of(
                        "update redirect_uris set value = replace(value, ?, ?)",
                        "update client_attributes set value = replace(value, ?, ?)",
                        "update client set base_url = replace(base_url, ?, ?)");
        try (Connection connection = database.asKeycloak()) {
            for (String update : updates) {
                try (PreparedStatement statement = connection.prepareStatement(update)) {
                    statement.setString(1, old);
                    statement.setString(2, publicUrl());
                    statement.executeUpdate();
                }
            }
        }
    }

    private String publicUrl() {
        return "http://127.0.0.1:" + ports.application() + "/phaodai";
    }

    String url() {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    String realmUrl() {
        return url() + "/realms/phaodai";
    }

    ServerProcess server() {
        return server;
    }

    ClassArchive archive() {
        return archive;
    }

    void stop() {
        server.stop(STOP);
        archive.keep();
    }
}
