package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds all a stack keeps: database, files, servers, logs, passwords. */
final class StackFolder {

    private static final String MARK = "phaodai.stack";

    private final Path folder;

    StackFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, or refuses one that holds something else. */
    void open() {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(MARK))) {
                requireEmpty();
                Files.write(
                        folder.resolve(MARK),
                        List.of("Data of Pháo Đài, made by ./phaodai. Format 1."));
            }
        } catch (IOException e) {
            throw Failures.ofFiles("The data folder " + folder + " cannot be made", e);
        }
    }

    private void requireEmpty() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new LauncherError(
                        folder + " is not a data folder of Pháo Đài",
                        "Move what is in it elsewhere, or name another folder with --data.");
            }
        }
    }

    boolean isOurs() {
        return Files.exists(folder.resolve(MARK));
    }

    /** Drops the data; logs stay. */
    void reset() {
        Folders.delete(database());
        Folders.delete(files());
        Folders.delete(secrets());
        Folders.delete(publicUrl());
    }

    Path root() {
        return folder;
    }

    Path database() {
        return folder.resolve("postgres");
    }

    Path files() {
        return folder.resolve("files");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** Holds the address with which the realm was imported. */
    Path publicUrl() {
        return folder.resolve("public-url");
    }

    Path wildfly() {
        return folder.resolve("wildfly");
    }

    Path keycloak() {
        return folder.resolve("keycloak");
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    Path pidFile(String name) {
        return folder.resolve("run").resolve(name + ".pid");
    }

    Path lock() {
        return folder.resolve("run").resolve("lock");
    }
}
