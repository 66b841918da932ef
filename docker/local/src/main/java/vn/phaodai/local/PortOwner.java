package vn.phaodai.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Checks that ports are free, and names the process that has one. */
final class PortOwner {

    private static final Path PROC = Path.of("/proc");
    private static final int LOWEST = 20_000;

    /** Of Linux, unless set otherwise. */
    private static final int FIRST_OUTGOING = 32_768;

    private PortOwner() {}

    static void requireFree(Map<String, Integer> portsByUse) {
        portsByUse.forEach(
                (use, port) -> {
                    if (!isFree(port)) {
                        throw new LauncherError(
                                "Port " + port + " (" + use + ") is taken by " + name(port),
                                "Stop that process, or choose other ports with --port-offset 1000.");
                    }
                });
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** For example {@code postgres (pid 4711)}. */
    static String name(int port) {
        return find(port)
                .map(process -> command(process) + " (pid " + process.pid() + ")")
                .orElse("a process of another user");
    }

    private static Optional<ProcessHandle> find(int port) {
        Set<String> inodes = new HashSet<>();
        inodes.addAll(listening(PROC.resolve("net/tcp"), port));
        inodes.addAll(listening(PROC.resolve("net/tcp6"), port));
        if (inodes.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses().filter(p -> holds(p, inodes)).findFirst();
    }

    private static Set<String> listening(Path table, int port) {
        Set<String> inodes = new HashSet<>();
        try {
            String suffix = String.format(":%04X", port);
            for (String line : Files.readAllLines(table)) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals("0A")) {
                    inodes.add("socket:[" + columns[9] + "]");
                }
            }
        } catch (IOException e) {
            // no such table on this system: the owner stays unknown
        }
        return inodes;
    }

    private static boolean holds(ProcessHandle process, Set<String> inodes) {
        Path folder = PROC.resolve(Long.toString(process.pid())).resolve("fd");
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(folder)) {
            for (Path descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)
                        && inodes.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // ended meanwhile, or not ours to look into
        }
        return false;
    }

    private static String command(ProcessHandle process) {
        try {
            String name =
                    Files.readString(PROC.resolve(Long.toString(process.pid())).resolve("comm"));
            return name.strip();
        } catch (IOException e) {
            return process.info()
                    .command()
                    .map(c -> Path.of(c).getFileName().toString())
                    .orElse("?");
        }
    }

    /**
     * Free ports below those that the system gives to outgoing connections: one of those could be
     * gone again when it is needed, or when a server that had it starts anew.
     */
    static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, FIRST_OUTGOING)
                .distinct()
                .filter(PortOwner::isFree)
                .limit(count)
                .boxed()
                .toList();
    }
}
