package vn.phaodai.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of one stack, made at its first start and readable by its owner alone. */
final class Secrets {

    private static final List<String> NAMES =
            List.of("superuser", "owner", "app", "keycloak", "web", "accounts", "admin");

    private final Properties values = new Properties();

    Secrets(Path file) {
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (addMissing()) {
                save(file);
            }
        } catch (IOException e) {
            throw Failures.ofFiles("The passwords cannot be kept in " + file, e);
        }
    }

    private boolean addMissing() {
        SecureRandom random = new SecureRandom();
        boolean added = false;
        for (String name : NAMES) {
            if (values.getProperty(name) == null) {
                byte[] bytes = new byte[24];
                random.nextBytes(bytes);
                values.setProperty(name, HexFormat.of().formatHex(bytes));
                added = true;
            }
        }
        return added;
    }

    private void save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }

    String superuser() {
        return values.getProperty("superuser");
    }

    /** Of the role {@code phaodai_owner}, which migrates. */
    String owner() {
        return values.getProperty("owner");
    }

    /** Of the role {@code phaodai_app}, as which the server works. */
    String app() {
        return values.getProperty("app");
    }

    /** Of the database role of Keycloak. */
    String keycloak() {
        return values.getProperty("keycloak");
    }

    /** Of the OIDC client {@code phaodai-web}. */
    String web() {
        return values.getProperty("web");
    }

    /** Of the OIDC client {@code phaodai-accounts}. */
    String accounts() {
        return values.getProperty("accounts");
    }

    /** Of Keycloak's own administrator. */
    String admin() {
        return values.getProperty("admin");
    }
}
