package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * A folder as after cloning, with the real script, launcher, migrations and PostgreSQL. Maven and
 * Keycloak are acted, since they take minutes: the one does what {@link #maven} says, the other
 * runs until it is stopped.
 */
final class Checkout {

    /** Maven has no end; only the launcher itself is there at once. */
    static final String BUILDS_FOR_EVER = "exec sleep 600";

    /** Maven builds a server that cannot run. */
    static final String BUILDS_AT_ONCE =
            "mkdir -p ear/target/server/standalone/configuration && touch ear/target/server/jboss-modules.jar";

    private static final String POSTGRES = "target/tools/postgres-18.6.0";

    private final Path root;
    private final int offset = freeOffset();
    private final Map<String, String> environment = new HashMap<>();

    Checkout(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("checkout"));
        for (String part :
                List.of(
                        "phaodai",
                        "pom.xml",
                        "docker/keycloak",
                        "docker/local/pom.xml",
                        "docker/local/src/main",
                        "docker/postgres",
                        "ejb/kernel/src/main/resources/db",
                        "ejb/force/src/main/resources/db",
                        "ejb/reporting/src/main/resources/db")) {
            copy(part);
        }
        packLauncher(root.resolve("prepared/lib"));
        prepareKeycloak();
        PostgresBinaries shared = new PostgresBinaries(Repository.path(POSTGRES));
        shared.unpack();
        Folders.link(Repository.path(POSTGRES), root.resolve(POSTGRES), file -> false);
        maven(BUILDS_FOR_EVER);
        set("JAVA_HOME", System.getProperty("java.home"));
    }

    void copy(String part) throws IOException {
        Path from = Repository.path(part);
        Path to = root.resolve(part);
        Files.createDirectories(to.getParent());
        if (Files.isDirectory(from)) {
            Folders.link(from, to, file -> true);
        } else {
            Files.copy(from, to);
            to.toFile().setExecutable(Files.isExecutable(from));
        }
    }

    /** The classes under test as the script's Maven call packs them. */
    private static void packLauncher(Path lib) throws IOException {
        Files.createDirectories(lib);
        Path classes =
                Path.of(
                        Checkout.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath()
                                .replace("test-classes", "classes"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries());
        try (OutputStream out = Files.newOutputStream(lib.resolve("phaodai-local.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    /** What the tests themselves run with. */
    private static String libraries() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    private void prepareKeycloak() throws IOException {
        Path source = root.resolve("prepared/QuarkusEntryPoint.java");
        Files.writeString(
                source,
                """
                package io.quarkus.bootstrap.runner;

                public class QuarkusEntryPoint {
                    public static void main(String[] arguments) throws Exception {
                        new java.util.concurrent.CountDownLatch(1).await();
                    }
                }
                """);
        Path distribution = root.resolve("docker/local/target/keycloak/keycloak-acted");
        Path built = root.resolve("prepared/tools/keycloak-acted");
        Path classes = Files.createDirectories(built.resolve("lib/quarkus-run.jar"));
        int outcome =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, source.toString(), "-d", classes.toString());
        if (outcome != 0) {
            throw new IllegalStateException("Keycloak cannot be acted");
        }
        Files.createFile(built.resolve("built"));
        Folders.link(root.resolve("prepared/tools"), root.resolve("target/tools"), file -> true);
        Files.createDirectories(distribution);
    }

    /** What Maven does when the server is to be built. */
    Checkout maven(String commands) throws IOException {
        Path mvnw = root.resolve("mvnw");
        Files.writeString(
                mvnw,
                """
                #!/bin/bash
                case "$*" in
                    *"-pl docker/local"*)
                        mkdir -p docker/local/target && cp -r prepared/lib docker/local/target/ \\
                            && mv docker/local/target/lib/phaodai-local.jar docker/local/target/
                        ;;
                    *)
                        %s
                        ;;
                esac
                """
                        .formatted(commands));
        mvnw.toFile().setExecutable(true);
        return this;
    }

    Checkout set(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The database of the demo that runs here, as the role that owns it. */
    Connection asOwner() throws SQLException {
        StackFolder data = new StackFolder(root.resolve("target/demo"));
        return Database.of(Map.of(), ports(), new Secrets(data.secrets())).asOwner();
    }

    Path root() {
        return root;
    }

    Ports ports() {
        return Ports.withOffset(offset);
    }

    /** {@code ./phaodai demo} on ports of its own. */
    Command demo(String... more) throws IOException {
        return demo(List.of(), more);
    }

    /**
     * The same behind another command.
     *
     * @param before as {@code unshare}
     */
    Command demo(List<String> before, String... more) throws IOException {
        List<String> line = new ArrayList<>(before);
        line.addAll(List.of("./phaodai", "demo", "--port-offset", Integer.toString(offset)));
        line.addAll(List.of(more));
        return new Command(line, environment, root);
    }

    /** {@code ./phaodai audit-verify} on the same ports. */
    Command auditVerify() throws IOException {
        return new Command(
                List.of("./phaodai", "audit-verify", "--port-offset", Integer.toString(offset)),
                environment,
                root);
    }

    Command phaodai(String command) throws IOException {
        return new Command(List.of("./phaodai", command), environment, root);
    }

    /** Waits until all that the demo starts runs. */
    Command running(Command demo) {
        StackFolder data = new StackFolder(root.resolve("target/demo"));
        boolean running =
                Waiting.until(
                        Duration.ofMinutes(2),
                        Duration.ofMillis(20),
                        () ->
                                Stream.of("launcher", "build", "postgres", "keycloak")
                                        .allMatch(
                                                part ->
                                                        new PidFile(data.pidFile(part))
                                                                .living()
                                                                .isPresent()));
        assertTrue(running, () -> demo.output() + demo.error());
        return demo;
    }

    /** All that runs in this folder or from it. */
    List<Long> processes() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> pid != ProcessHandle.current().pid())
                .filter(this::belongsHere)
                .toList();
    }

    private boolean belongsHere(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readString(process.resolve("cmdline")).contains(root.toString())
                    || Files.readSymbolicLink(process.resolve("cwd")).startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    /** Beside what was built: what is large there can be linked. */
    static final class Beside implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            return Files.createTempDirectory(
                    Files.createDirectories(Repository.path("docker/local/target")), "checkout");
        }
    }

    /** With ports below those of outgoing connections, see {@link PortOwner#free}. */
    private static int freeOffset() {
        int offset;
        do {
            offset = ThreadLocalRandom.current().nextInt(2_000, 17_000);
        } while (!Ports.withOffset(offset).byUse().values().stream().allMatch(PortOwner::isFree));
        return offset;
    }
}
