package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTest {

    @TempDir private Path folder;

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        LauncherError error =
                assertThrows(LauncherError.class, () -> new StackFolder(folder).open());
        assertTrue(error.getMessage().contains("is not a data folder"));
        assertTrue(Files.exists(folder.resolve("thesis.txt")));
    }

    @Test
    void opensItsOwnFolderAgain() {
        new StackFolder(folder.resolve("demo")).open();
        new StackFolder(folder.resolve("demo")).open();
        assertTrue(new StackFolder(folder.resolve("demo")).isOurs());
    }

    @Test
    void refusesDataOfAnotherPostgres() throws IOException {
        StackFolder data = new StackFolder(folder.resolve("demo"));
        data.open();
        Files.createDirectories(data.database());
        Files.writeString(data.database().resolve("PG_VERSION"), "16\n");
        Postgres postgres =
                new Postgres(
                        new PostgresBinaries(folder.resolve("binaries")),
                        data,
                        1,
                        new Secrets(data.secrets()));
        LauncherError error = assertThrows(LauncherError.class, postgres::start);
        assertTrue(error.getMessage().contains("are of PostgreSQL 16, not 18"));
        assertTrue(error.remedy().contains("--reset"));
    }

    @Test
    void letsOneLauncherInAtATime() {
        Path data = folder.resolve("demo");
        try (Stack first = stack(data)) {
            first.claim();
            Stack second = stack(data);
            assertThrows(RuntimeException.class, second::claim);
        }
    }

    private static Stack stack(Path data) {
        return new Stack(
                data.getParent(), data, Ports.withOffset(0), Progress.silent(), Map.of(), false);
    }

    @Test
    void keepsPasswordsToItself() throws IOException {
        Path file = folder.resolve("secrets.properties");
        String first = new Secrets(file).owner();
        assertEquals(first, new Secrets(file).owner());
        assertEquals(48, first.length());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void remembersThePortsOfTheRunningStack() {
        StackFolder data = new StackFolder(folder.resolve("demo"));
        data.open();
        assertEquals(Optional.empty(), data.ports());
        assertThrows(
                LauncherError.class,
                () -> Options.of(List.of("demo", "--port-offset", "x"), folder));
    }
}
