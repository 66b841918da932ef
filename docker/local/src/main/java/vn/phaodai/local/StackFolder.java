package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        Folders.delete(realmStamp());
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

    /** Holds the stamp of the files from which the realm was imported. */
    Path realmStamp() {
        return folder.resolve("realm-stamp");
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

    /** The ports the running stack has. */
    Optional<Ports> ports() {
        try {
            List<Integer> numbers =
                    Files.readAllLines(portsFile()).stream().map(Integer::parseInt).toList();
            return Optional.of(
                    new Ports(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void keep(Ports ports) {
        try {
            Files.write(
                    portsFile(),
                    Stream.of(
                                    ports.application(),
                                    ports.management(),
                                    ports.keycloak(),
                                    ports.database())
                            .map(String::valueOf)
                            .toList());
        } catch (IOException e) {
            throw Failures.ofFiles("The ports cannot be kept", e);
        }
    }

    private Path portsFile() {
        return folder.resolve("run").resolve("ports");
    }

    Path lock() {
        return folder.resolve("run").resolve("lock");
    }
}
