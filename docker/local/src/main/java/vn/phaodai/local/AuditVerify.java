package vn.phaodai.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the kernel's verifier of the audit chain over the data of the demo, running or not. */
final class AuditVerify {

    private static final String VERIFIER = "vn.phaodai.kernel.audit.AuditVerifier";

    private final Options options;
    private final Progress progress;

    AuditVerify(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** The verifier's own exit code: 0 if the chain is whole. */
    int run() {
        StackFolder folder = new StackFolder(options.data());
        if (!folder.isOurs()) {
            throw new LauncherError(
                    "There are no data in " + options.data(),
                    "Start the demo first: ./phaodai demo.");
        }
        Optional<Ports> running =
                new PidFile(folder.pidFile("launcher")).living().flatMap(process -> folder.ports());
        if (running.isPresent() || Database.isGiven(System.getenv())) {
            Ports ports = running.orElse(options.ports());
            return verify(
                    Database.of(System.getenv(), ports, new Secrets(folder.secrets())), folder);
        }
        try (Stack stack =
                new Stack(
                        options.root(),
                        options.data(),
                        options.ports(),
                        progress,
                        System.getenv(),
                        false)) {
            stack.claim();
            stack.startDatabaseOnly();
            return verify(stack.database(), folder);
        }
    }

    private int verify(Database database, StackFolder folder) {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classpath(),
                                VERIFIER));
        builder.environment()
                .putAll(
                        Map.of(
                                "PHAODAI_DB_URL", database.url(),
                                "PHAODAI_DB_USER", database.app(),
                                "PHAODAI_DB_PASSWORD", database.appPassword(),
                                "PHAODAI_DATA_DIR", folder.files().toString()));
        try {
            return builder.inheritIO().start().waitFor();
        } catch (IOException e) {
            throw Failures.ofFiles("The verifier cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** The kernel as built, the launcher's own libraries for the rest. */
    private String classpath() {
        Path classes = options.root().resolve("ejb/kernel/target/classes");
        if (!Files.isDirectory(classes)) {
            throw new LauncherError("The kernel is not built", "Run ./phaodai demo once.");
        }
        return classes + File.pathSeparator + System.getProperty("java.class.path");
    }
}
