package vn.phaodai.kernel.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.phaodai.kernel.DataDirectory;
import vn.phaodai.kernel.InvalidInput;

/**
 * Contents by their SHA-256. A content is written aside, forced to disk and moved to its place in
 * one step before the row that names it is committed: a crash leaves at worst a content without a
 * row, which the cleaning removes.
 */
@ApplicationScoped
class ContentStore {

    /** A content that was received and lies aside. */
    record Received(Path file, byte[] sha256, long size) {}

    @Inject private DataDirectory data;

    Received receive(InputStream content, long longest) {
        try {
            Path file = Files.createTempFile(data.folder("attachments/incoming"), "in-", ".part");
            try {
                return write(content, file, longest);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Received write(InputStream content, Path file, long longest) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[16384];
        try (InputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > longest) {
                    throw new InvalidInput(
                            "file", "error.attachment.size", longest / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new Received(file, digest.digest(), size);
    }

    void keep(Received received) {
        Path place = place(received.sha256());
        try {
            Files.createDirectories(place.getParent());
            Files.move(
                    received.file(),
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void discard(Received received) {
        try {
            Files.deleteIfExists(received.file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path place(byte[] sha256) {
        String name = HexFormat.of().formatHex(sha256);
        return data.folder("attachments").resolve(name.substring(0, 2)).resolve(name);
    }

    /** Removes what is older than the instant and not in use; the number removed. */
    int clean(Instant before, Predicate<byte[]> inUse) {
        int removed = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean content = name.matches("[0-9a-f]{64}");
            if (isOlder(file, before)
                    && (!content || !inUse.test(HexFormat.of().parseHex(name)))
                    && delete(file)) {
                removed++;
            }
        }
        return removed;
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.walk(data.folder("attachments"))) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
