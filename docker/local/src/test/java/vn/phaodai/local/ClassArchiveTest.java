package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String RECORD = "-XX:ArchiveClassesAtExit=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir Path folder;

    private Path jar;

    @BeforeEach
    void server() throws IOException {
        jar = Files.writeString(folder.resolve("server.jar"), "one");
    }

    @Test
    void recordsOnceAndIsUsedFromThen() throws IOException {
        serverEnds(archive(true));
        assertTrue(archive(true).exists());
        assertFalse(archive(true).isRecording());
        assertTrue(archive(true).options().get(0).startsWith(USE));
    }

    @Test
    void recordsAgainForAnotherJarAndDropsTheOldOne() throws IOException {
        serverEnds(archive(true));
        Files.writeString(jar, "another");
        assertTrue(archive(true).isRecording());
        serverEnds(archive(true));
        assertTrue(archive(true).exists());
        try (Stream<Path> kept = Files.list(archives())) {
            assertEquals(1, kept.count());
        }
    }

    @Test
    void recordsNothingUnlessAsked() {
        assertEquals(List.of(), archive(false).options());
        assertFalse(archive(false).isRecording());
    }

    @Test
    void keepsNothingOfAServerThatDidNotEndWell() {
        archive(true).options();
        archive(true).keep();
        assertFalse(archive(true).exists());
    }

    private ClassArchive archive(boolean record) {
        return new ClassArchive(archives(), "server", jar, record);
    }

    private Path archives() {
        return folder.resolve("archives");
    }

    /** Does what Java does at its end. */
    private static void serverEnds(ClassArchive archive) throws IOException {
        String option = archive.options().get(0);
        assertTrue(option.startsWith(RECORD), option);
        Files.writeString(Path.of(option.substring(RECORD.length())), "classes");
        archive.keep();
    }
}
