package vn.phaodai.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the demo runs a Java server: small, and quick to start rather than quick for ever. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> quickStart(String heap, ClassArchive archive) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xms64m");
        command.add("-Xmx" + heap);
        command.add("-XX:MaxMetaspaceSize=256m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.net.preferIPv4Stack=true");
        command.add("-Djava.security.egd=file:/dev/urandom");
        command.addAll(archive.options());
        return command;
    }
}
