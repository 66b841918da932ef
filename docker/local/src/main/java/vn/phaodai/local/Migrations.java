package vn.phaodai.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schemas up to date, as their owner, before the server starts. */
final class Migrations {

    /** In the order of their dependencies. */
    private static final List<String> SCHEMAS = List.of("server", "kernel", "force", "reporting");

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final String url;
    private final String user;
    private final String password;
    private final Path sources;

    /**
     * @param sources folder of the repository, or one that has {@code db/<schema>} in it
     */
    Migrations(String url, String user, String password, Path sources) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.sources = sources;
    }

    void run(Consumer<String> progress) {
        FLYWAY.setLevel(Level.OFF);
        SCHEMAS.forEach(schema -> run(schema, progress));
    }

    private void run(String schema, Consumer<String> progress) {
        String location = location(schema);
        if (location == null) {
            return;
        }
        Flyway flyway =
                Flyway.configure()
                        .dataSource(url, user, password)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .locations(location)
                        .placeholderReplacement(false)
                        .ignoreMigrationPatterns(new String[0])
                        .load();
        requireNoneNewer(flyway, schema);
        requireUnchanged(flyway, schema);
        try {
            MigrateResult result = flyway.migrate();
            if (result.migrationsExecuted > 0) {
                progress.accept(
                        schema
                                + " migrated from "
                                + (result.initialSchemaVersion == null
                                        ? "empty"
                                        : result.initialSchemaVersion)
                                + " to "
                                + result.targetSchemaVersion);
            }
        } catch (FlywayException e) {
            throw new LauncherError(
                    "The schema " + schema + " cannot be migrated: " + firstLines(e),
                    "In the demo, --reset begins with empty data.",
                    e);
        }
    }

    private static void requireNoneNewer(Flyway flyway, String schema) {
        try {
            Arrays.stream(flyway.info().applied())
                    .filter(info -> info.getState().name().startsWith("FUTURE"))
                    .map(MigrationInfo::getVersion)
                    .findFirst()
                    .ifPresent(
                            version -> {
                                throw new LauncherError(
                                        "The data are newer than this code: schema "
                                                + schema
                                                + " is at version "
                                                + version,
                                        "Use the newer code, or --reset to begin with empty data.");
                            });
        } catch (FlywayException e) {
            throw new LauncherError(
                    "The database does not answer: " + firstLines(e),
                    "Check PHAODAI_DB_URL and the owner's password.",
                    e);
        }
    }

    private static void requireUnchanged(Flyway flyway, String schema) {
        flyway.validateWithResult().invalidMigrations.stream()
                .filter(
                        migration ->
                                String.valueOf(migration.errorDetails.errorMessage)
                                        .contains("mismatch"))
                .findFirst()
                .ifPresent(
                        migration -> {
                            throw new LauncherError(
                                    "Migration "
                                            + migration.version
                                            + " of schema "
                                            + schema
                                            + " was changed after these data had been made with it",
                                    "Restore that file, or in the demo use --reset to begin with empty data.");
                        });
    }

    private static String firstLines(FlywayException failure) {
        return String.join(
                " ",
                String.valueOf(failure.getMessage())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.matches("-+"))
                        .limit(3)
                        .toList());
    }

    private String location(String schema) {
        List<Path> candidates =
                List.of(
                        sources.resolve("db").resolve(schema),
                        sources.resolve("ejb/" + schema + "/src/main/resources/db/" + schema),
                        sources.resolve("docker/postgres/" + schema));
        return candidates.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .map(folder -> "filesystem:" + folder)
                .orElse(null);
    }
}
