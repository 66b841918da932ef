package vn.phaodai.local;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The commands of {@code ./phaodai} that need more than a script. */
public final class Main {

    private static final Duration LAUNCHER_STOP = Duration.ofMinutes(3);

    private final Options options;
    private final Progress progress;

    private Main(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        int code;
        try {
            Options options = Options.of(List.of(arguments), Path.of("").toAbsolutePath());
            code = new Main(options, new Progress(System.out, begin())).run();
        } catch (LauncherError e) {
            code = tell(e);
        } catch (UncheckedIOException e) {
            code = tell(Failures.ofFiles("A file cannot be written or read", e.getCause()));
        }
        System.exit(code);
    }

    private static int tell(LauncherError failure) {
        System.err.println("phaodai: " + failure.getMessage());
        System.err.println("         " + failure.remedy());
        return 1;
    }

    /** The script tells when it was called, so that the seconds are those the user waits. */
    private static Instant begin() {
        String begin = System.getenv("PHAODAI_BEGIN");
        return begin == null || !begin.matches("\\d+")
                ? Instant.now()
                : Instant.ofEpochMilli(Long.parseLong(begin));
    }

    private int run() {
        return switch (options.command()) {
            case "demo" -> demo();
            case "stop" -> stop();
            case "status" -> new Status(options).print();
            case "audit-verify" -> new AuditVerify(options, progress).run();
            default ->
                    throw new LauncherError(
                            "Unknown command " + options.command(),
                            "Commands: demo, stop, status, test, bench, audit-verify.");
        };
    }

    private int demo() {
        Stack stack =
                new Stack(
                        options.root(),
                        options.data(),
                        options.ports(),
                        progress,
                        System.getenv(),
                        true);
        AtomicBoolean stopping = new AtomicBoolean();
        CountDownLatch stopped = new CountDownLatch(1);
        stack.claim();
        Thread hook =
                new Thread(
                        () -> {
                            stopping.set(true);
                            progress.line("Stop", "stopping all parts");
                            stack.close();
                            progress.line("Stop", "all parts have ended; the data are kept");
                            stopped.countDown();
                        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            if (options.reset()) {
                stack.reset();
            }
            stack.start();
            ready(stack);
            return watch(stack, stopping);
        } catch (RuntimeException e) {
            if (stopping.get()) {
                return 130;
            }
            throw e;
        }
    }

    private void ready(Stack stack) {
        progress.line(
                "Ready", String.format(java.util.Locale.ROOT, "after %.1f s", progress.seconds()));
        progress.plain("");
        progress.plain("  Open        " + stack.applicationUrl());
        progress.plain(
                "  Accounts    hr, hr.2, leadership, auditor, admin, commander.q1, ward.q1, registrar.q1, officer.q1");
        progress.plain("  Password    demo");
        progress.plain("  Keycloak    " + stack.keycloakUrl());
        progress.plain("  Logs        " + options.root().relativize(stack.logs()));
        progress.plain("  Stop        Ctrl-C, or ./phaodai stop");
        progress.plain("");
    }

    private int watch(Stack stack, AtomicBoolean stopping) {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(1, TimeUnit.SECONDS)) {
                Optional<Stack.Part> ended = stack.ended();
                if (ended.isPresent() && !stopping.get()) {
                    throw new LauncherError(
                            ended.get() + " has ended by itself", "See " + stack.logs() + ".");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private int stop() {
        StackFolder folder = new StackFolder(options.data());
        Optional<ProcessHandle> launcher = new PidFile(folder.pidFile("launcher")).living();
        if (launcher.isPresent()) {
            progress.line("Stop", "asking the launcher (pid " + launcher.get().pid() + ") to stop");
            launcher.get().destroy();
            if (!ServerProcess.awaitEnd(launcher.get(), LAUNCHER_STOP)) {
                launcher.get().destroyForcibly();
            }
        } else if (!folder.isOurs()) {
            progress.line("Stop", "nothing was running");
            return 0;
        }
        try (Stack leftovers =
                new Stack(
                        options.root(),
                        options.data(),
                        options.ports(),
                        progress,
                        System.getenv(),
                        false)) {
            leftovers.claim();
        }
        progress.line("Stop", "nothing is running");
        return 0;
    }
}
