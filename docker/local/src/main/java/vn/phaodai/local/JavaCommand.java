package vn.phaodai.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the demo runs a Java server: small, and quick to start rather than quick for ever. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> quickStart(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xms64m");
        command.add("-Xmx" + heap);
        // what is free after a full collection is memory taken from the machine
        command.add("-XX:MinHeapFreeRatio=20");
        command.add("-XX:MaxMetaspaceSize=256m");
        // 48 MB, the default with C1 alone, fill up: code is thrown away and interpreted again
        command.add("-XX:ReservedCodeCacheSize=80m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.awt.headless=true");
        command.add("-Djava.net.preferIPv4Stack=true");
        command.add("-Djava.security.egd=file:/dev/urandom");
        return command;
    }
}
