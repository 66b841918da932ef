package vn.phaodai.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the server with Maven, unless the sources are those of the last build. */
final class Build {

    private static final Pattern MODULE = Pattern.compile("Building (.+?) \\S+\\s+\\[(\\d+/\\d+)]");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path root;
    private final Path log;
    private final PidFile pidFile;
    private final Progress progress;
    private volatile Process process;

    Build(Path root, StackFolder folder, Progress progress) {
        this.root = root;
        this.log = folder.log("build");
        this.pidFile = new PidFile(folder.pidFile("build"));
        this.progress = progress;
    }

    /** The provisioned server with the application in it. */
    Path server() {
        return root.resolve("ear/target/server");
    }

    Path keycloakDistribution() {
        Path parent = root.resolve("docker/local/target/keycloak");
        try (var content = Files.list(parent)) {
            return content.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException | java.util.NoSuchElementException e) {
            throw new LauncherError(
                    "Keycloak is not in " + parent,
                    "Remove docker/local/target and start again.",
                    e);
        }
    }

    /** Ends a build that a killed launcher left running: two at once would spoil each other. */
    Optional<Long> endLeftover() {
        Optional<ProcessHandle> leftover = pidFile.living();
        leftover.ifPresent(handle -> ServerProcess.end(handle, PATIENCE));
        pidFile.delete();
        return leftover.map(ProcessHandle::pid);
    }

    /** A stamp over all that goes into the server. */
    String stamp() {
        Stamp stamp = new Stamp().with(System.getProperty("java.specification.version"));
        for (String part :
                List.of(
                        "pom.xml",
                        "ejb",
                        "reports",
                        "web",
                        "ear/pom.xml",
                        "ear/src/main",
                        "docker/wildfly")) {
            stamp.with(root, root.resolve(part));
        }
        return stamp.value();
    }

    /** The stamp of what was built. */
    String run() {
        String wanted = stamp();
        Path done = root.resolve("ear/target/server.stamp");
        if (Files.isDirectory(server()) && wanted.equals(read(done))) {
            progress.line("Build", "up to date");
            return wanted;
        }
        progress.line("Build", "started");
        Folders.delete(done);
        List<String> output = maven();
        if (process.exitValue() != 0) {
            throw explain(output);
        }
        try {
            Files.writeString(done, wanted);
        } catch (IOException e) {
            throw Failures.ofFiles("The build cannot be kept", e);
        }
        progress.line("Build", "done");
        return wanted;
    }

    private List<String> maven() {
        List<String> output = new ArrayList<>();
        ProcessBuilder builder =
                new ProcessBuilder(
                        ServerProcess.inOwnSession(
                                List.of(
                                        root.resolve("mvnw").toString(),
                                        "-B",
                                        "-pl",
                                        "ear",
                                        "-am",
                                        "-DskipTests",
                                        "package")));
        builder.directory(root.toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(new File("/dev/null"));
        try {
            Files.createDirectories(log.getParent());
            process = builder.start();
            pidFile.write(process.toHandle());
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                    Writer copy = Files.newBufferedWriter(log)) {
                String line;
                while ((line = lines.readLine()) != null) {
                    copy.write(line + "\n");
                    output.add(line);
                    Matcher module = MODULE.matcher(line);
                    if (module.find()) {
                        progress.line("Build", module.group(2) + " " + module.group(1));
                    }
                }
            }
            process.waitFor();
            pidFile.delete();
            return output;
        } catch (IOException e) {
            throw Failures.ofFiles("Maven cannot be run", e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LauncherError("Interrupted", "Start again.", e);
        }
    }

    private LauncherError explain(List<String> output) {
        if (output.stream().anyMatch(ServerProcess::saysDiskFull) || Failures.isDiskFull(log)) {
            return ServerProcess.diskFull();
        }
        for (String line : output) {
            if (line.contains("Could not transfer artifact")
                    || line.contains("was not found in")
                    || line.contains("Unknown host")) {
                return new LauncherError(
                        "A download failed: " + line.replaceFirst("^\\[ERROR]\\s*", ""),
                        "Check the network or the proxy (~/.m2/settings.xml) and start again.");
            }
        }
        List<String> errors =
                output.stream()
                        .filter(line -> line.startsWith("[ERROR]"))
                        .map(line -> line.substring("[ERROR]".length()).strip())
                        .filter(line -> !line.isEmpty())
                        .limit(5)
                        .toList();
        return new LauncherError(
                "The build failed: " + String.join(System.lineSeparator() + "    ", errors),
                "See " + log + ".");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    void stop() {
        Process current = process;
        if (current != null && current.isAlive()) {
            ServerProcess.end(current.toHandle(), PATIENCE);
        }
    }
}
