package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./phaodai demo} with the PostgreSQL of somebody else. */
class GivenDatabaseTest {

    @TempDir private static Path shared;

    private static GivenPostgres given;

    @TempDir(factory = Checkout.Beside.class)
    private Path folder;

    @BeforeAll
    static void start() throws SQLException {
        given = new GivenPostgres(shared);
    }

    @AfterAll
    static void stop() {
        given.close();
    }

    @Test
    void bringsOlderDataUpToDateAndAddsNoneOfTheDemo() throws Exception {
        String database = given.database("older");
        given.migrate(database, firstMigrations());
        given.execute(
                database,
                "insert into kernel.unit (id, code, valid_from) values (gen_random_uuid(), 'OLD', '2020-01-01')");
        Checkout checkout = checkout(database).maven(Checkout.BUILDS_AT_ONCE);
        Command demo = checkout.demo();
        assertEquals(1, demo.says("WildFly    starting").ends());
        String said = demo.output();
        assertTrue(said.contains("PostgreSQL given: " + given.url(database)), said);
        assertTrue(said.contains("kernel migrated from 001 to "), said);
        assertTrue(said.contains("force migrated from 001 to "), said);
        assertEquals("1", given.ask(database, "select count(*) from kernel.unit"));
        assertEquals("0", given.ask(database, "select count(*) from force.officer"));
        assertEquals(List.of(), checkout.processes());
    }

    @Test
    void tellsInOneLineThatAPasswordIsWrong() throws Exception {
        Command demo = checkout("phaodai").set("PHAODAI_DB_OWNER_PASSWORD", "wrong").demo();
        assertEquals(1, demo.ends());
        assertEquals(
                "phaodai: The database at "
                        + given.url("phaodai")
                        + " does not let phaodai_owner in:"
                        + " FATAL: password authentication failed for user \"phaodai_owner\"\n"
                        + "         Check PHAODAI_DB_URL, PHAODAI_DB_OWNER and PHAODAI_DB_OWNER_PASSWORD.\n",
                demo.error());
    }

    @ParameterizedTest
    @CsvSource({
        "PHAODAI_DB_OWNER_PASSWORD, phaodai_owner",
        "PHAODAI_DB_PASSWORD, phaodai_app",
        "KC_DB_PASSWORD, keycloak"
    })
    void triesThePasswordOfEachRole(String setting, String role) {
        Map<String, String> settings = new HashMap<>(given.settings("phaodai"));
        database(settings).requireUsable();
        settings.put(setting, "wrong");
        LauncherError error =
                assertThrows(LauncherError.class, () -> database(settings).requireUsable());
        assertTrue(error.getMessage().contains(" does not let " + role + " in: FATAL: password"));
        assertTrue(error.remedy().contains(setting), error.remedy());
    }

    private Database database(Map<String, String> settings) {
        return Database.of(settings, Ports.withOffset(0), new Secrets(folder.resolve("secrets")));
    }

    @Test
    void tellsWhichSettingIsMissing() throws Exception {
        Command demo = checkout("phaodai").set("KC_DB_URL", "").demo();
        assertEquals(1, demo.ends());
        assertTrue(
                demo.error().startsWith("phaodai: PHAODAI_DB_URL is set, but KC_DB_URL is not\n"),
                demo.error());
    }

    @Test
    void refusesDataOfANewerVersion() throws Exception {
        String database = given.database("newer");
        given.migrate(database, Repository.path(""));
        given.execute(
                database,
                "update force.flyway_schema_history set version = '999' where installed_rank ="
                        + " (select max(installed_rank) from force.flyway_schema_history)");
        Checkout checkout = checkout(database);
        Command demo = checkout.demo();
        assertEquals(1, demo.ends());
        assertTrue(
                demo.error()
                        .startsWith(
                                "phaodai: The data are newer than this code: schema force is at version 999\n"),
                demo.error());
        assertEquals(2, demo.error().lines().count(), demo.error());
        assertEquals(List.of(), checkout.processes());
    }

    private Checkout checkout(String database) throws IOException {
        Checkout checkout = new Checkout(folder);
        given.settings(database).forEach(checkout::set);
        return checkout;
    }

    /** The state of the schemas as the first version had them. */
    private Path firstMigrations() throws IOException {
        Path sources = folder.resolve("first");
        for (String schema : List.of("server", "kernel", "force", "reporting")) {
            Path to = Files.createDirectories(sources.resolve("db").resolve(schema));
            Path from =
                    Stream.of(
                                    "docker/postgres/" + schema,
                                    "ejb/" + schema + "/src/main/resources/db/" + schema)
                            .map(Repository::path)
                            .filter(Files::isDirectory)
                            .findFirst()
                            .orElseThrow();
            try (Stream<Path> files = Files.list(from)) {
                Path first = files.min(Path::compareTo).orElseThrow();
                Files.copy(first, to.resolve(first.getFileName()));
            }
        }
        return sources;
    }
}
