package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command as somebody types it: in a session of its own, with what it says kept. */
final class Command {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final Path error;

    Command(List<String> line, Map<String, String> environment, Path folder) throws IOException {
        output = Files.createTempFile(folder.getParent(), "out", ".txt");
        error = Files.createTempFile(folder.getParent(), "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(ServerProcess.inOwnSession(line));
        builder.directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PHAODAI_") || name.startsWith("KC_DB_"));
        builder.environment().putAll(environment);
        builder.redirectOutput(output.toFile());
        builder.redirectError(error.toFile());
        process = builder.start();
    }

    /** Waits until it has said this. */
    Command says(String text) {
        boolean said =
                Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(20),
                        () -> output().contains(text) || !process.isAlive());
        assertTrue(said && output().contains(text), () -> output() + error());
        return this;
    }

    /** Its exit code. */
    int ends() throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), this::output);
        return process.exitValue();
    }

    /** As the terminal does it: to all that belong to the command. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    String output() {
        return read(output);
    }

    String error() {
        return read(error);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
