package vn.phaodai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.phaodai.kernel.DataDirectory;

/**
 * The folder of finished files. A file is written beside its place, flushed to the disk and then
 * moved there in one step, read-only: it is there whole or not at all, and never changes.
 */
@ApplicationScoped
class Archive {

    private static final Duration LEFT_OVER = Duration.ofHours(6);

    private final Path folder;

    /** Made by CDI for its proxy only. */
    Archive() {
        this((Path) null);
    }

    @Inject
    Archive(DataDirectory data) {
        this(data.folder("reports"));
    }

    Archive(Path folder) {
        this.folder = folder;
    }

    /** Writes into a file and returns something about it. */
    @FunctionalInterface
    interface Writing {
        int into(OutputStream out);
    }

    /** A file and what the writing said. */
    record Written(ArchivedFile file, int pages) {}

    /**
     * @param claim makes the place of the file its own, so that two workers never share one; its
     *     end is random, its beginning is the time
     */
    Written write(UUID run, UUID claim, Instant at, String name, Writing writing) {
        String extension = name.substring(name.lastIndexOf('.'));
        String path =
                String.format(
                        "%tY/%<tm/%s-%s%s",
                        at.atOffset(ZoneOffset.UTC),
                        run,
                        claim.toString().substring(24),
                        extension);
        Path target = folder.resolve(path);
        Path open = folder.resolve("unfinished").resolve(run + "-" + claim);
        try {
            Files.createDirectories(target.getParent());
            Files.createDirectories(open.getParent());
            MessageDigest digest = sha256();
            int pages;
            try (OutputStream out =
                    new BufferedOutputStream(
                            new DigestOutputStream(Files.newOutputStream(open), digest))) {
                pages = writing.into(out);
            }
            try (FileChannel channel = FileChannel.open(open, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            long size = Files.size(open);
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("r--r-----"));
            Files.move(open, target, StandardCopyOption.ATOMIC_MOVE);
            return new Written(
                    new ArchivedFile(name, path, size, HexFormat.of().formatHex(digest.digest())),
                    pages);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(open);
        }
    }

    /** The file, after making sure that it is still what was written. */
    Path open(String path, String sha256) {
        Path file = folder.resolve(path);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] found = ((DigestInputStream) in).getMessageDigest().digest();
            if (!HexFormat.of().formatHex(found).equals(sha256)) {
                throw new IllegalStateException("Archived file was altered: " + file);
            }
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void remove(String path) {
        delete(folder.resolve(path));
    }

    /** Deletes what a killed worker left: files that no run names and nobody is writing. */
    void sweep(Instant now, Predicate<String> isKnown) {
        for (Path file : files()) {
            String path = folder.relativize(file).toString();
            try {
                boolean old =
                        Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_OVER));
                if (old && !isKnown.test(path)) {
                    delete(file);
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
