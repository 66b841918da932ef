package vn.phaodai.kernel.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.TestClock;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.accounts.AccountStanding;
import vn.phaodai.kernel.accounts.AccountState;
import vn.phaodai.kernel.accounts.Accounts;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.outbox.OutboxTimer;

/** Mail of notices, to a real SMTP server. */
class NoticeMailTest {

    private final TestClock clock = new TestClock();
    private TestDatabase database;
    private TestContainer container;
    private GreenMail server;
    private int port;

    /** Accounts of which one has an address. */
    static class Known implements Accounts {
        @Override
        public void stand(AccountStanding standing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<AccountState> all() {
            return List.of();
        }

        @Override
        public boolean moveToUnit(String username, String unitCode) {
            return true;
        }

        @Override
        public Optional<String> mailOf(String username) {
            return username.equals("hr") ? Optional.of("hr@example.invalid") : Optional.empty();
        }
    }

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        container.put(BusinessClock.class, clock);
        container.put(Accounts.class, new Known());
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    @Test
    void isOffUnlessAServerIsNamed() throws SQLException {
        container.put(
                MailServer.class, new MailServer(MailSettings.of(Map.of("PHAODAI_SMTP_HOST", ""))));
        container.get(NoticeMail.class);
        tell("hr");
        assertEquals(0, database.number("select count(*) from kernel.outbox_message"));
    }

    @Test
    void mailsTheLinkAndNotTheContent() throws Exception {
        server.start();
        start(Map.of("PHAODAI_SMTP_STARTTLS", "false", "PHAODAI_SMTP_USER", ""));
        tell("nobody");
        tell("hr");
        deliver();
        MimeMessage mail = onlyMail();
        assertEquals("hr@example.invalid", mail.getAllRecipients()[0].toString());
        assertEquals("phaodai@example.invalid", mail.getFrom()[0].toString());
        assertEquals("Pháo Đài: bạn có thông báo mới (new notice)", mail.getSubject());
        assertEquals("UTF-8", new ContentType(mail.getContentType()).getParameter("charset"));
        assertEquals(
                """
                Bạn có thông báo mới trong hệ thống Pháo Đài.

                Mở để đọc: https://phaodai.invalid/phaodai/approvals/1

                Thư này do hệ thống gửi, không nêu nội dung thông báo.

                --
                You have a new notice in Pháo Đài; the address above opens it.
                This mail is sent by the system and does not repeat the notice.""",
                ((String) mail.getContent()).replace("\r\n", "\n").strip());
        assertTrue(
                GreenMailUtil.getWholeMessage(mail).chars().allMatch(c -> c < 128),
                "passes servers that know ASCII only");
        assertEquals(0, waiting());
    }

    @Test
    void isTriedAgainUntilTheServerIsBack() throws Exception {
        start(Map.of("PHAODAI_SMTP_STARTTLS", "false"));
        tell("hr");
        for (int attempt = 1; attempt <= 13; attempt++) {
            deliver();
            assertEquals(attempt, database.number("select attempts from kernel.outbox_message"));
            clock.pass(Duration.ofMinutes(15));
        }
        assertEquals("WAITING", database.text("select state from kernel.outbox_message"));
        server.start();
        deliver();
        assertEquals("hr@example.invalid", onlyMail().getAllRecipients()[0].toString());
        assertEquals(0, waiting());
        clock.pass(Duration.ofMinutes(15));
        deliver();
        onlyMail();
    }

    @Test
    void goesToNoServerThatDoesNotEncrypt() throws Exception {
        server.start();
        start(Map.of());
        tell("hr");
        deliver();
        assertEquals(0, server.getReceivedMessages().length);
        assertEquals(1, waiting());
        String error = database.text("select error from kernel.outbox_message");
        assertTrue(error.contains("STARTTLS"), error);
    }

    @ParameterizedTest
    @CsvSource({"secret, 1, 0", "wrong, 0, 1"})
    void signsInWhereTheServerAsksForIt(String password, int taken, int kept) throws Exception {
        server.start();
        server.setUser("phaodai", "phaodai", "secret");
        start(
                Map.of(
                        "PHAODAI_SMTP_STARTTLS", "false",
                        "PHAODAI_SMTP_USER", "phaodai",
                        "PHAODAI_SMTP_PASSWORD", password));
        tell("hr");
        deliver();
        assertEquals(taken, server.getReceivedMessages().length);
        assertEquals(kept, waiting());
    }

    private void start(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("PHAODAI_SMTP_HOST", "127.0.0.1");
        environment.put("PHAODAI_SMTP_PORT", Integer.toString(port));
        environment.put("PHAODAI_SMTP_FROM", "phaodai@example.invalid");
        environment.put("PHAODAI_PUBLIC_URL", "https://phaodai.invalid/phaodai");
        container.put(MailServer.class, new MailServer(MailSettings.of(environment)));
        container.get(NoticeMail.class);
    }

    private void deliver() {
        container.get(OutboxTimer.class).deliverDue();
    }

    private long waiting() throws SQLException {
        return database.number("select count(*) from kernel.outbox_message");
    }

    private MimeMessage onlyMail() {
        assertEquals(1, server.getReceivedMessages().length);
        return server.getReceivedMessages()[0];
    }

    private void tell(String username) {
        container
                .get(Notices.class)
                .toPerson(
                        username,
                        new NoticeText("notice.x", List.of("Nguyễn Văn A"), "/approvals/1"));
    }
}
