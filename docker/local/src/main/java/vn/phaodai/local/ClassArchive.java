package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Classes as a server had loaded them when it last ended in good order: mapped at the next start
 * instead of parsed, they save about half of it. Made once per Java version and first jar of the
 * server, by whose size and time Java tells whether the archive fits; a class of another jar that
 * has changed since is simply read from there.
 */
final class ClassArchive {

    private final Path folder;
    private final String name;
    private final Path jar;
    private final boolean record;

    ClassArchive(Path folder, String name, Path jar, boolean record) {
        this.folder = folder;
        this.name =
                name
                        + "-"
                        + new Stamp()
                                .with(System.getProperty("java.home"))
                                .with(System.getProperty("java.vm.version"))
                                .value();
        this.jar = jar;
        this.record = record;
    }

    boolean exists() {
        return Files.exists(file());
    }

    private Path file() {
        return folder.resolve(name + "-" + jarStamp() + ".jsa");
    }

    private Path recording() {
        return folder.resolve(name + "." + ProcessHandle.current().pid() + ".recording");
    }

    private String jarStamp() {
        try {
            return new Stamp()
                    .with(Long.toString(Files.size(jar)))
                    .with(Files.getLastModifiedTime(jar).toString())
                    .value();
        } catch (NoSuchFileException e) {
            return "none";
        } catch (IOException e) {
            throw Failures.ofFiles("The server's first jar cannot be read", e);
        }
    }

    List<String> options() {
        if (exists()) {
            return List.of("-XX:SharedArchiveFile=" + file(), "-Xlog:disable");
        }
        if (!record) {
            return List.of();
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.ofFiles("The class archive cannot be kept", e);
        }
        return List.of("-XX:ArchiveClassesAtExit=" + recording(), "-Xlog:disable");
    }

    boolean isRecording() {
        return record && !exists();
    }

    /** After the server has ended; what was recorded for another jar goes. */
    void keep() {
        try {
            if (!Files.exists(recording())) {
                return;
            }
            try (DirectoryStream<Path> older = Files.newDirectoryStream(folder, name + "-*.jsa")) {
                for (Path file : older) {
                    Files.delete(file);
                }
            }
            Files.move(recording(), file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // the next start is slower, no more
        }
    }
}
