package vn.phaodai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.phaodai.local.Stack;

/**
 * How long {@code ./phaodai demo} says it took: in a fresh clone of the last commit, whose
 * libraries are downloaded already, and again when all is built.
 */
final class StartFigures {

    private static final Pattern READY = Pattern.compile("Ready +after ([0-9.]+) s");
    private static final String PORT_OFFSET = "4000";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path root;
    private final Subject subject;
    private final List<Comparison> results;

    StartFigures(Path root, Subject subject, List<Comparison> results) {
        this.root = root;
        this.subject = subject;
        this.results = results;
    }

    /** The system that was measured so far has to make room: nothing is measured after this. */
    void start() throws IOException, InterruptedException {
        for (Stack.Part part :
                List.of(Stack.Part.WILDFLY, Stack.Part.KEYCLOAK, Stack.Part.POSTGRES)) {
            subject.stack().stop(part);
        }
        Path clone = root.resolve("target/bench-clone");
        delete(clone);
        run(root, "git", "clone", "-q", root.toString(), clone.toString());
        results.add(
                Comparison.limit(
                        "Start, cold after downloads (fresh clone)", demo(clone), 150, "s"));
        results.add(Comparison.limit("Start, warm", demo(clone), 20, "s"));
        delete(clone);
    }

    /** Starts the demo and stops it again. */
    private static double demo(Path clone) throws IOException, InterruptedException {
        Path said = clone.resolveSibling("bench-clone.log");
        Process demo =
                new ProcessBuilder("./phaodai", "demo", "--port-offset", PORT_OFFSET)
                        .directory(clone.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            Instant deadline = Instant.now().plus(PATIENCE);
            Matcher ready = READY.matcher(Files.readString(said));
            while (!ready.find()) {
                if (!demo.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IOException(Files.readString(said));
                }
                Thread.sleep(200);
                ready = READY.matcher(Files.readString(said));
            }
            return Double.parseDouble(ready.group(1));
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
