package vn.phaodai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells which parts run, since when, and how much memory they have. */
final class Status {

    private static final List<String> PARTS =
            List.of("launcher", "postgres", "keycloak", "wildfly");

    private final StackFolder folder;

    Status(Options options) {
        this.folder = new StackFolder(options.data());
    }

    /** 0 if all runs, 3 if not, as service scripts have it. */
    int print() {
        boolean all = true;
        for (String part : PARTS) {
            Optional<ProcessHandle> process = new PidFile(folder.pidFile(part)).living();
            all &= process.isPresent();
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %s%n",
                    part,
                    process.map(Status::describe).orElse("not running"));
        }
        if (all) {
            folder.ports()
                    .ifPresent(
                            ports ->
                                    System.out.println(
                                            "open       http://127.0.0.1:"
                                                    + ports.application()
                                                    + "/phaodai"));
        }
        return all ? 0 : 3;
    }

    private static String describe(ProcessHandle process) {
        String since = process.info().startInstant().map(Object::toString).orElse("?");
        return "running, pid " + process.pid() + ", since " + since + ", " + memory(process.pid());
    }

    private static String memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
