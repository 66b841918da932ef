package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path folder;

    private ServerProcess server() {
        return new ServerProcess("The server", folder.resolve("log"), folder.resolve("pid"));
    }

    @Test
    void endsWhatAKilledLauncherLeftBehind() {
        ServerProcess before = server();
        before.start(List.of("sleep", "600"), Map.of(), folder);
        long pid = before.pid();
        assertEquals(Optional.of(pid), server().endLeftover(PATIENCE));
        assertFalse(before.isAlive());
        assertEquals(Optional.empty(), server().endLeftover(PATIENCE));
    }

    @Test
    void leavesAloneAProcessThatGotTheNumberLater() throws IOException {
        ServerProcess other = server();
        other.start(List.of("sleep", "600"), Map.of(), folder);
        try {
            Path pid = folder.resolve("pid");
            Files.write(pid, List.of(Files.readAllLines(pid).get(0), "1"));
            assertEquals(Optional.empty(), server().endLeftover(PATIENCE));
            assertTrue(other.isAlive());
        } finally {
            other.kill();
        }
    }

    @Test
    void insistsWhenAskingDoesNotHelp() {
        ServerProcess stubborn = server();
        stubborn.start(
                List.of("bash", "-c", "trap '' TERM; echo up; while :; do sleep 0.1; done"),
                Map.of(),
                folder);
        stubborn.awaitReady(PATIENCE, () -> stubborn.tail(1).contains("up"));
        stubborn.stop(Duration.ofMillis(200));
        assertFalse(stubborn.isAlive());
    }

    @Test
    void tellsTheRootCauseOfAnEarlyEnd() {
        ServerProcess failing = server();
        String log =
                "INFO  starting\n"
                        + "2026 ERROR could not start\n"
                        + "java.lang.IllegalStateException: outer\n"
                        + "Caused by: java.io.IOException: the root of it\n"
                        + "2026 INFO  ended\n";
        failing.start(List.of("bash", "-c", "echo \"$0\"; exit 1", log), Map.of(), folder);
        LauncherError error =
                assertThrows(LauncherError.class, () -> failing.awaitReady(PATIENCE, () -> false));
        assertTrue(error.getMessage().endsWith("java.io.IOException: the root of it"));
        assertTrue(error.remedy().contains(folder.resolve("log").toString()));
    }

    @Test
    void recognisesAFullDisk() {
        ServerProcess failing = server();
        failing.start(
                List.of("bash", "-c", "echo 'ERROR write: No space left on device'; exit 1"),
                Map.of(),
                folder);
        LauncherError error =
                assertThrows(LauncherError.class, () -> failing.awaitReady(PATIENCE, () -> false));
        assertEquals("The disk is full", error.getMessage());
    }
}
