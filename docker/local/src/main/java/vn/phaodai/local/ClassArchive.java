package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Classes as a server had loaded them when it last ended in good order: mapped at the next start
 * instead of parsed, they save about half of it. Made once per Java version and server version; a
 * class that has changed since is simply read from its jar.
 */
final class ClassArchive {

    private final Path file;
    private final Path recording;
    private final boolean record;

    ClassArchive(Path folder, String name, boolean record) {
        String java =
                new Stamp()
                        .with(System.getProperty("java.home"))
                        .with(System.getProperty("java.vm.version"))
                        .value();
        this.file = folder.resolve(name + "-" + java + ".jsa");
        this.recording =
                folder.resolve(
                        name + "-" + java + "." + ProcessHandle.current().pid() + ".recording");
        this.record = record;
    }

    boolean exists() {
        return Files.exists(file);
    }

    List<String> options() {
        if (exists()) {
            return List.of("-XX:SharedArchiveFile=" + file, "-Xlog:disable");
        }
        if (!record) {
            return List.of();
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw Failures.ofFiles("The class archive cannot be kept", e);
        }
        return List.of("-XX:ArchiveClassesAtExit=" + recording, "-Xlog:disable");
    }

    boolean isRecording() {
        return record && !exists();
    }

    /** After the server has ended. */
    void keep() {
        try {
            if (Files.exists(recording)) {
                Files.move(recording, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // the next start is slower, no more
        }
    }
}
