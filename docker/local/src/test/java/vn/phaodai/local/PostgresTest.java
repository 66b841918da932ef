package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database as the demo has it. */
class PostgresTest {

    @TempDir private static Path temp;

    private static StackFolder folder;
    private static Secrets secrets;
    private static Postgres postgres;
    private static Database database;
    private static Ports ports;

    @BeforeAll
    static void start() {
        folder = new StackFolder(temp.resolve("stack"));
        folder.open();
        secrets = new Secrets(folder.secrets());
        ports = new Ports(1, 1, 1, PortOwner.free(1).get(0));
        postgres = postgres();
        assertTrue(postgres.start());
        new DatabaseSetup(postgres, secrets).run();
        database = Database.of(Map.of(), ports, secrets);
    }

    private static Postgres postgres() {
        return new Postgres(
                new PostgresBinaries(Repository.path("target/tools/postgres-18.6.0")),
                folder,
                ports.database(),
                secrets);
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void isDurableAndSortsInVietnamese() throws SQLException {
        try (Connection connection = database.asOwner()) {
            assertEquals("on", ask(connection, "show fsync"));
            assertEquals("on", ask(connection, "show synchronous_commit"));
            assertEquals("on", ask(connection, "show full_page_writes"));
            assertEquals(
                    "an ăn ân den đen",
                    ask(
                            connection,
                            "select string_agg(w, ' ' order by w)"
                                    + " from unnest(array['đen', 'ân', 'den', 'ăn', 'an']) w"));
        }
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() {
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(database.url(), "phaodai_app", "wrong"));
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(database.url(), "keycloak", secrets.keycloak()));
    }

    @Test
    void letsTheApplicationCreateNothingOutsideTheServersSchema() throws SQLException {
        migrations(Repository.path("")).run(text -> {});
        try (Connection connection = database.asApp();
                Statement statement = connection.createStatement()) {
            assertThrows(
                    SQLException.class, () -> statement.execute("create table kernel.x (a int)"));
            assertThrows(
                    SQLException.class, () -> statement.execute("create table public.x (a int)"));
            statement.execute("create table server.x (a int)");
            statement.execute("drop table server.x");
        }
    }

    private static Migrations migrations(Path sources) {
        return new Migrations(database.url(), "phaodai_owner", secrets.owner(), sources);
    }

    @Test
    void migratesOlderDataAndRefusesNewerOnes() throws Exception {
        try (Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database versions owner phaodai_owner");
        }
        String url = database.url().replace("/phaodai", "/versions");
        Path schema = Files.createDirectories(temp.resolve("sources/db/force"));
        Migrations migrations =
                new Migrations(url, "phaodai_owner", secrets.owner(), temp.resolve("sources"));
        Files.writeString(schema.resolve("V001__a.sql"), "create table force.a (x int);");
        assertEquals("force migrated from empty to 001", run(migrations));
        Files.writeString(schema.resolve("V002__b.sql"), "create table force.b (x int);");
        assertEquals("force migrated from 001 to 002", run(migrations));
        Files.delete(schema.resolve("V002__b.sql"));
        LauncherError newer = assertThrows(LauncherError.class, () -> run(migrations));
        assertEquals(
                "The data are newer than this code: schema force is at version 002",
                newer.getMessage());
        Files.writeString(schema.resolve("V002__b.sql"), "create table force.c (x int);");
        LauncherError changed = assertThrows(LauncherError.class, () -> run(migrations));
        assertTrue(changed.getMessage().contains("Migration 002 of schema force was changed"));
    }

    private static String run(Migrations migrations) {
        StringBuilder told = new StringBuilder();
        migrations.run(told::append);
        return told.toString();
    }

    @Test
    void startsAgainAtOnceAfterAPowerCut() throws SQLException {
        for (int i = 0; i < 3; i++) {
            postgres.kill();
            postgres.start();
            try (Connection connection = database.asOwner()) {
                assertEquals("1", ask(connection, "select 1"));
            }
        }
    }

    @Test
    void isFoundByItsOwnPidFileAfterTheLauncherWasKilled() throws IOException {
        long pid = postgres.server().pid();
        Folders.delete(folder.pidFile("postgres"));
        assertEquals(Optional.of(pid), postgres().endLeftover());
        postgres = postgres();
        postgres.start();
    }
}
