package vn.phaodai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./phaodai} on a machine where something is in the way, and what it leaves behind. */
class LauncherTest {

    @TempDir(factory = Checkout.Beside.class)
    private Path folder;

    @Test
    void leavesNoProcessBehindOnCtrlC() throws Exception {
        Checkout checkout = new Checkout(folder);
        Command demo = checkout.running(checkout.demo());
        Command second = checkout.demo();
        assertEquals(1, second.ends());
        assertTrue(
                second.error()
                        .matches(
                                "(?s)phaodai: It runs already in \\S+ \\(pid "
                                        + demo.pid()
                                        + "\\)\n.*phaodai stop.*"),
                second.error());
        demo.interrupt();
        assertEquals(130, demo.ends());
        assertTrue(demo.output().contains("all parts have ended"), demo.output());
        assertEquals("", demo.error());
        assertEquals(List.of(), checkout.processes());
    }

    @Test
    void leavesNoProcessBehindWhenStoppedWhileItStarts() throws Exception {
        Checkout checkout = new Checkout(folder);
        Command demo = checkout.demo().says("Build      started");
        Command stop = checkout.phaodai("stop");
        assertEquals(0, stop.ends(), stop.error());
        assertEquals(143, demo.ends());
        assertEquals("", demo.error());
        assertEquals(List.of(), checkout.processes());
    }

    @Test
    void buildsOnlyWhatHasChanged() throws Exception {
        Checkout checkout = new Checkout(folder).maven(Checkout.BUILDS_AT_ONCE);
        checkout.demo().says("Build      done").ends();
        Command again = checkout.maven(Checkout.BUILDS_FOR_EVER).demo();
        again.says("Build      up to date").ends();
        Files.writeString(
                checkout.root().resolve("ejb/force/src/main/resources/db/force/V999__more.sql"),
                "select 1;");
        Command changed = checkout.demo().says("Build      started");
        changed.interrupt();
        assertEquals(130, changed.ends());
        assertEquals(List.of(), checkout.processes());
    }

    @Test
    void verifiesTheAuditWhetherTheDemoRunsOrNot() throws Exception {
        Checkout checkout = new Checkout(folder);
        Command early = checkout.auditVerify();
        assertEquals(1, early.ends());
        assertTrue(early.error().contains("There are no data in"), early.error());
        checkout.copy("ejb/kernel/target/classes");
        Command demo = checkout.running(checkout.demo());
        try (Connection owner = checkout.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into kernel.audit_entry (id, who, action, object_type, outcome)"
                            + " values (uuidv7(), 'hr', 'CREATE', 'thing', 'DONE')");
            assertVerified(0, "1 rows in 1 chains, 0 signed heads: whole", checkout);
            statement.execute("alter table kernel.audit_entry disable trigger user");
            statement.execute("update kernel.audit_entry set who = 'somebody else'");
        }
        demo.interrupt();
        assertEquals(130, demo.ends());
        assertVerified(1, "1 rows in 1 chains, 0 signed heads: 1 faults", checkout);
        assertEquals(List.of(), checkout.processes());
    }

    private static void assertVerified(int code, String says, Checkout checkout) throws Exception {
        Command verify = checkout.auditVerify();
        assertEquals(code, verify.ends(), verify.output() + verify.error());
        assertTrue(verify.output().contains(says), verify.output());
    }

    @Test
    void findsAndEndsWhatAKilledLauncherLeft() throws Exception {
        Checkout checkout = new Checkout(folder);
        checkout.running(checkout.demo()).kill();
        assertFalse(checkout.processes().isEmpty());
        Command status = checkout.phaodai("status");
        assertEquals(3, status.ends());
        assertTrue(
                status.output().matches("(?s)launcher +not running\npostgres +running, pid .*"),
                status.output());
        Command again = checkout.demo();
        checkout.running(again.says("PostgreSQL started\n"));
        assertLeftovers(again);
        again.kill();
        Command stop = checkout.phaodai("stop");
        assertEquals(0, stop.ends(), stop.error());
        assertLeftovers(stop);
        assertEquals(List.of(), checkout.processes());
    }

    private static void assertLeftovers(Command command) {
        for (String part : List.of("Build", "Keycloak", "PostgreSQL")) {
            Pattern ended =
                    Pattern.compile(
                            part + " +ended, left behind by a killed launcher \\(pid \\d+\\)");
            assertTrue(ended.matcher(command.output()).find(), command.output());
        }
    }

    @Test
    void namesWhoHasAPort() throws Exception {
        Checkout checkout = new Checkout(folder);
        int port = checkout.ports().keycloak();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Command demo = checkout.demo();
            assertEquals(1, demo.ends());
            assertTrue(
                    demo.error()
                            .matches(
                                    "phaodai: Port "
                                            + taken.getLocalPort()
                                            + " \\(Keycloak\\) is taken by \\S+ \\(pid "
                                            + ProcessHandle.current().pid()
                                            + "\\)\n.*--port-offset 1000\\.\n"),
                    demo.error());
        }
        assertEquals(List.of(), checkout.processes());
    }

    @Test
    void leavesAloneAFolderThatHoldsSomethingElse() throws Exception {
        Checkout checkout = new Checkout(folder);
        Path thesis = Files.createDirectory(checkout.root().resolve("mine")).resolve("thesis.txt");
        Files.writeString(thesis, "years of work");
        Command demo = checkout.demo("--data", "mine", "--reset");
        assertEquals(1, demo.ends());
        assertTrue(demo.error().contains("mine is not a data folder of Pháo Đài\n"), demo.error());
        assertEquals("years of work", Files.readString(thesis));
    }

    @ParameterizedTest
    @CsvSource({
        // where there is how much room, in kB
        "target, 40",
        "target/tools, 9000",
        "target/demo, 12000"
    })
    void tellsThatTheDiskIsFull(String full, int room) throws Exception {
        Assumptions.assumeTrue(
                canMount(), "No small disk can be made here: only ServerProcessTest sees one full");
        Checkout checkout = new Checkout(folder);
        Files.createDirectories(checkout.root().resolve(full));
        String onSmallDisk =
                "mount -t tmpfs -o size=%dk none %s && mkdir -p target/tools"
                        + " && cp -r prepared/tools/. target/tools/ && exec \"$@\"";
        Command demo =
                checkout.demo(
                        List.of(
                                "unshare",
                                "-Urm",
                                "bash",
                                "-c",
                                onSmallDisk.formatted(room, full),
                                "small"));
        assertEquals(1, demo.ends());
        assertTrue(
                demo.error().startsWith("phaodai: The disk is full\n         Make room"),
                demo.output() + demo.error());
        assertEquals(2, demo.error().lines().count(), demo.error());
        assertEquals(List.of(), checkout.processes());
    }

    private static boolean canMount() throws IOException, InterruptedException {
        return new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "none", "/mnt")
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void tellsThatMavenCannotDownload() throws Exception {
        Checkout checkout = realMaven();
        Path settings = folder.resolve("settings.xml");
        Files.writeString(
                settings,
                "<settings><mirrors><mirror><id>nobody</id><mirrorOf>*</mirrorOf><url>"
                        + nobody()
                        + "</url></mirror></mirrors></settings>");
        checkout.set(
                "MAVEN_ARGS", "-s " + settings + " -Dmaven.repo.local=" + folder.resolve("empty"));
        assertDownloadFailed(checkout.demo());
    }

    @ParameterizedTest
    @CsvSource({"with wget or curl", "with Java alone"})
    void tellsThatMavenItselfCannotBeDownloaded(String how) throws Exception {
        Checkout checkout = realMaven();
        Files.writeString(
                checkout.root().resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionType=only-script\ndistributionUrl="
                        + nobody()
                        + "org/apache/maven/apache-maven/3.9.16/apache-maven-3.9.16-bin.zip\n");
        checkout.set("MAVEN_USER_HOME", folder.resolve("empty").toString());
        if (how.equals("with Java alone")) {
            // which neither of the two can do
            checkout.set("MVNW_USERNAME", "somebody").set("MVNW_PASSWORD", "secret");
        }
        assertDownloadFailed(checkout.demo());
    }

    @Test
    void tellsThatTheServersPartsCannotBeDownloaded() throws Exception {
        Checkout checkout =
                new Checkout(folder)
                        .maven(
                                "echo '[ERROR] Could not transfer artifact x:y:jar:1: Connection refused';"
                                        + " exit 1");
        assertDownloadFailed(checkout.demo());
        assertEquals(List.of(), checkout.processes());
    }

    private static void assertDownloadFailed(Command demo) throws InterruptedException {
        assertEquals(1, demo.ends());
        assertTrue(
                demo.error().matches("phaodai: A download failed: [^\n]+\n {9}Check [^\n]+\n"),
                demo.error());
    }

    private Checkout realMaven() throws IOException {
        Checkout checkout = new Checkout(folder);
        Files.delete(checkout.root().resolve("mvnw"));
        for (String part : List.of("mvnw", ".mvn")) {
            checkout.copy(part);
        }
        return checkout;
    }

    /** An address where nobody answers. */
    private static String nobody() {
        return "http://127.0.0.1:" + PortOwner.free(1).get(0) + "/";
    }
}
