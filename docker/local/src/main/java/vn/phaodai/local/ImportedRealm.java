package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keycloak imports a realm once; which files it was is kept beside its data. */
final class ImportedRealm {

    private final Path sources;
    private final Path file;

    ImportedRealm(Path sources, Path file) {
        this.sources = sources;
        this.file = file;
    }

    /** Before the first start. */
    void note() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, stamp());
        } catch (IOException e) {
            throw Failures.ofFiles("The stamp of the realm cannot be kept", e);
        }
    }

    /** Whether it came from other files than there are now. */
    boolean isOlder() {
        try {
            return !Files.exists(file) || !Files.readString(file).equals(stamp());
        } catch (IOException e) {
            throw Failures.ofFiles("The stamp of the realm cannot be read", e);
        }
    }

    private String stamp() {
        return new Stamp().with(sources, sources).value();
    }
}
