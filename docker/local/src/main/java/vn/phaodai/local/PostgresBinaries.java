package vn.phaodai.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL as Maven Central has it: an archive within a jar, unpacked once. */
final class PostgresBinaries {

    private final Path folder;

    PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    boolean isUnpacked() {
        return Files.exists(folder.resolve("unpacked"));
    }

    void unpack() {
        if (isUnpacked()) {
            return;
        }
        Folders.delete(folder);
        String archive = archive();
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new LauncherError(
                        "No PostgreSQL for this machine (" + archive + ") comes with the launcher",
                        "Use a PostgreSQL of your own: see docs/operations.md, PHAODAI_DB_URL.");
            }
            extract(packed);
            Files.createFile(folder.resolve("unpacked"));
        } catch (IOException e) {
            throw Failures.ofFiles("PostgreSQL cannot be unpacked to " + folder, e);
        }
    }

    private static String archive() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = arch.equals("amd64") ? "x86_64" : arch.equals("aarch64") ? "arm_64" : arch;
        return "/postgres-"
                + (system.startsWith("linux") ? "linux" : "other")
                + "-"
                + name
                + ".txz";
    }

    private void extract(InputStream packed) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("Hard link in the archive: " + entry.getName());
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
