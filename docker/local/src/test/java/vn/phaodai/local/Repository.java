package vn.phaodai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the repository the tests look into. */
final class Repository {

    private Repository() {}

    static Path path(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("phaodai"))) {
            folder = folder.getParent();
        }
        return folder.resolve(path);
    }

    static String text(String path) {
        try {
            return Files.readString(path(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
