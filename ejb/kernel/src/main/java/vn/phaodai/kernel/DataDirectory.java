package vn.phaodai.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of files that the service keeps beside the database: {@code PHAODAI_DATA_DIR}; without
 * it, the data folder of the server.
 */
@ApplicationScoped
public class DataDirectory {

    private final Path root;

    public DataDirectory() {
        this(configured());
    }

    DataDirectory(Path root) {
        this.root = root;
    }

    /** A folder of this name, made if it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException("Data folder cannot be used: " + root, failed);
        }
    }

    private static Path configured() {
        String wanted = System.getenv("PHAODAI_DATA_DIR");
        if (wanted != null && !wanted.isBlank()) {
            return Path.of(wanted).toAbsolutePath();
        }
        return Path.of(System.getProperty("jboss.server.data.dir", "data"), "phaodai")
                .toAbsolutePath();
    }
}
