package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {

    @TempDir private Path root;

    private String stamp() {
        return new Stamp().with(root, root.resolve("web")).value();
    }

    @Test
    void changesWithTheSourcesButNotWithWhatIsBuiltFromThem() throws IOException {
        Path source = root.resolve("web/src/Page.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "a");
        String before = stamp();
        Path built = root.resolve("web/target/Page.class");
        Files.createDirectories(built.getParent());
        Files.writeString(built, "x");
        assertEquals(before, stamp());
        Files.writeString(source, "b");
        assertNotEquals(before, stamp());
        Files.writeString(source, "a");
        assertEquals(before, stamp());
        Files.move(source, source.resolveSibling("Other.java"));
        assertNotEquals(before, stamp());
    }
}
