package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns failures of files and commands into words a user can act on. */
final class Failures {

    private Failures() {}

    static LauncherError ofFiles(String what, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (ServerProcess.saysDiskFull(reason)) {
            return ServerProcess.diskFull();
        }
        return new LauncherError(
                what + ": " + reason, "See that the folder may be written to.", failure);
    }

    /** Whether a log could not even say that the disk has no room left. */
    static boolean isDiskFull(Path log) {
        try {
            return Files.getFileStore(log.getParent()).getUsableSpace() < 1_000_000;
        } catch (IOException e) {
            return false;
        }
    }
}
