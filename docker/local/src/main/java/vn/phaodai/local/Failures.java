package vn.phaodai.local;

import java.io.IOException;

/** Turns failures of files and commands into words a user can act on. */
final class Failures {

    private Failures() {}

    static LauncherError ofFiles(String what, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left on device")) {
            return ServerProcess.diskFull();
        }
        return new LauncherError(
                what + ": " + reason, "See that the folder may be written to.", failure);
    }
}
