package vn.phaodai.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final byte[] CONTENT = "Quân số".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @TempDir private Path folder;

    @Test
    void keepsTheFileReadOnlyWithItsHash() throws IOException {
        Archive archive = new Archive(folder);
        ArchivedFile file = write(archive).file();

        Path kept = archive.open(file.path(), file.sha256());

        assertArrayEquals(CONTENT, Files.readAllBytes(kept));
        assertEquals(CONTENT.length, file.size());
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(kept);
        assertEquals("r--r-----", PosixFilePermissions.toString(rights));
        assertTrue(file.path().startsWith("2026/11/"), file.path());
    }

    @Test
    void refusesAFileThatWasAltered() throws IOException {
        Archive archive = new Archive(folder);
        ArchivedFile file = write(archive).file();
        Path kept = folder.resolve(file.path());
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(kept, "Quân số khác");

        assertThrows(IllegalStateException.class, () -> archive.open(file.path(), file.sha256()));
    }

    @Test
    void leavesNothingWhenWritingFails() throws IOException {
        Archive archive = new Archive(folder);

        assertThrows(
                IllegalStateException.class,
                () ->
                        archive.write(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                NOW,
                                "x.pdf",
                                out -> {
                                    put(out);
                                    throw new IllegalStateException("half way");
                                }));

        assertEquals(0, files());
    }

    @Test
    void sweepsOnlyOldFilesThatNobodyKnows() throws IOException {
        Archive archive = new Archive(folder);
        String known = write(archive).file().path();
        String fresh = write(archive).file().path();
        String forgotten = write(archive).file().path();
        Instant now = Instant.now();
        for (String path : new String[] {known, forgotten}) {
            Files.setLastModifiedTime(
                    folder.resolve(path), FileTime.from(now.minusSeconds(7 * 3600)));
        }

        archive.sweep(now, known::equals);

        assertTrue(Files.exists(folder.resolve(known)));
        assertTrue(Files.exists(folder.resolve(fresh)));
        assertFalse(Files.exists(folder.resolve(forgotten)));
    }

    private static Archive.Written write(Archive archive) {
        return archive.write(
                UUID.randomUUID(),
                UUID.randomUUID(),
                NOW,
                "bao-cao.pdf",
                out -> {
                    put(out);
                    return 1;
                });
    }

    private static void put(OutputStream out) {
        try {
            out.write(CONTENT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).count();
        }
    }
}
