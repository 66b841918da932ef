package vn.phaodai.local;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The provisioned application server with the application in it. */
final class WildFly {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);

    /** Enough to end in good order, but not to write a class archive nobody will keep. */
    private static final Duration LEFTOVER = Duration.ofSeconds(10);

    private static final String STARTED = "WFLYSRV0025";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    /** A class archive fits only jars of the same time stamp; rebuilding must not change it. */
    private static final FileTime FIXED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final StackFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final ClassArchive archive;
    private final ServerProcess server;
    private final Http http = new Http();

    WildFly(Path tools, StackFolder folder, Ports ports, Secrets secrets, boolean record) {
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
        this.archive =
                new ClassArchive(
                        tools.resolve("archives"),
                        "wildfly",
                        folder.wildfly().resolve("jboss-modules.jar"),
                        record);
        this.server = new ServerProcess("WildFly", folder.log("server"), folder.pidFile("wildfly"));
    }

    Optional<Long> endLeftover() {
        return server.endLeftover(LEFTOVER);
    }

    /** Gives the stack a server folder of its own, so that the next build does not disturb it. */
    void prepare(Path provisioned) {
        Path home = folder.wildfly();
        Folders.delete(home);
        Folders.link(
                provisioned,
                home,
                file ->
                        file.startsWith("standalone/configuration")
                                || file.toString().equals("jboss-modules.jar"));
        Folders.delete(home.resolve("standalone/log"));
        try {
            Files.setLastModifiedTime(home.resolve("jboss-modules.jar"), FIXED);
            Files.createDirectories(folder.files());
        } catch (IOException e) {
            throw Failures.ofFiles("The server cannot be prepared", e);
        }
    }

    void start(Database database, Keycloak keycloak, Map<String, String> outer) {
        List<String> command = new ArrayList<>(JavaCommand.quickStart("512m"));
        // a third of the heap, the default, is memory that the young never give back
        command.add("-XX:MaxNewSize=112m");
        command.addAll(archive.options());
        command.addAll(MODULE_OPTIONS);
        command.addAll(
                List.of(
                        "-Djboss.modules.system.pkgs=org.jboss.byteman",
                        "-Dorg.jboss.logmanager.nocolor=true",
                        "-Djboss.home.dir=" + folder.wildfly(),
                        "-Djboss.server.base.dir=" + folder.wildfly().resolve("standalone"),
                        "-Dorg.jboss.boot.log.file=" + folder.log("server-boot"),
                        "-Dlogging.configuration="
                                + folder.wildfly()
                                        .resolve("standalone/configuration/logging.properties")
                                        .toUri(),
                        "-jar",
                        "jboss-modules.jar",
                        "-mp",
                        "modules",
                        "org.jboss.as.standalone",
                        "-b=127.0.0.1",
                        "-bmanagement=127.0.0.1",
                        "-Djboss.http.port=" + ports.application(),
                        "-Djboss.management.http.port=" + ports.management(),
                        "-Djboss.node.name=phaodai"));
        server.start(command, environment(database, keycloak, outer), folder.wildfly());
    }

    private static final List<String> MODULE_OPTIONS =
            List.of(
                    "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                    "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                    "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
                    "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
                    "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                    "--add-opens=java.base/java.io=ALL-UNNAMED",
                    "--add-opens=java.base/java.net=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.management/javax.management=ALL-UNNAMED",
                    "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private Map<String, String> environment(
            Database database, Keycloak keycloak, Map<String, String> outer) {
        Map<String, String> environment = new TreeMap<>();
        // As many arenas as cores: by default glibc keeps eight times as many, each with memory of
        // its own.
        environment.put("MALLOC_ARENA_MAX", "2");
        // What is freed at the end of an arena goes back to the machine; by default up to 64 MB
        // stay.
        environment.put("MALLOC_TRIM_THRESHOLD_", "262144");
        environment.put("PHAODAI_DB_URL", database.url());
        environment.put("PHAODAI_DB_USER", database.app());
        environment.put("PHAODAI_DB_PASSWORD", database.appPassword());
        environment.put("OIDC_PROVIDER_URL", keycloak.realmUrl());
        environment.put("OIDC_CLIENT_ID", "phaodai-web");
        environment.put("OIDC_SECRET", secrets.web());
        environment.put("PHAODAI_KEYCLOAK_URL", keycloak.url());
        environment.put("PHAODAI_KEYCLOAK_ADMIN_CLIENT", "phaodai-accounts");
        environment.put("PHAODAI_KEYCLOAK_ADMIN_SECRET", secrets.accounts());
        environment.put("PHAODAI_DATA_DIR", folder.files().toString());
        environment.put("PHAODAI_PUBLIC_URL", url());
        environment.putAll(outer);
        return environment;
    }

    /** Started is who says so and reports itself healthy. */
    void awaitStarted() {
        server.awaitReady(START, this::isUp);
    }

    /** Ready is who has started and answers with the sign-in page, for which Keycloak must run. */
    void awaitReady() {
        awaitStarted();
        server.awaitReady(START, () -> http.get(url() + "/").statusCode() == 200);
    }

    private boolean isUp() throws IOException {
        List<String> log = server.tail(100);
        if (log.stream().anyMatch(line -> line.contains(STARTED_WITH_ERRORS))) {
            throw server.failed();
        }
        return log.stream().anyMatch(line -> line.contains(STARTED)) && isHealthy();
    }

    boolean isHealthy() throws IOException {
        HttpResponse<String> answer = http.get(managementUrl() + "/health");
        return answer.statusCode() == 200 && answer.body().contains("\"status\":\"UP\"");
    }

    String url() {
        return "http://127.0.0.1:" + ports.application() + "/phaodai";
    }

    String managementUrl() {
        return "http://127.0.0.1:" + ports.management();
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
