package vn.phaodai.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java server runs here: small; quick to start as the demo does, or quick in the long run as
 * production does.
 */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> quickStart(String heap, ClassArchive archive) {
        List<String> command = small(heap);
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(archive.options());
        return command;
    }

    /** With the compiler that optimises, which pays after some thousands of requests. */
    static List<String> longRun(String heap) {
        return small(heap);
    }

    private static List<String> small(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xms64m");
        command.add("-Xmx" + heap);
        command.add("-XX:MaxMetaspaceSize=256m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.net.preferIPv4Stack=true");
        command.add("-Djava.security.egd=file:/dev/urandom");
        return command;
    }
}
