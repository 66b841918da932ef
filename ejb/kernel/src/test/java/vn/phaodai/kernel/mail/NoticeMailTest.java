package vn.phaodai.kernel.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.kernel.TestContainer;
import vn.phaodai.kernel.TestDatabase;
import vn.phaodai.kernel.accounts.Accounts;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;
import vn.phaodai.kernel.outbox.OutboxTimer;

class NoticeMailTest {

    private TestDatabase database;
    private TestContainer container;

    /** Accounts of which one has an address. */
    static class Known implements Accounts {
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
    void open() {
        database = TestDatabase.of("kernel");
        container = new TestContainer(database);
        container.put(Accounts.class, new Known());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isOffUnlessAServerIsNamed() throws SQLException {
        container.put(MailServer.class, new MailServer(MailSettings.of(Map.of())));
        container.get(NoticeMail.class);
        tell("hr");
        assertEquals(0, database.number("select count(*) from kernel.outbox_message"));
    }

    @Test
    void mailsTheLinkAndNotTheContent() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> mail =
                    CompletableFuture.supplyAsync(() -> receive(socket), threads);
            start(socket.getLocalPort());
            tell("nobody");
            tell("hr");
            container.get(OutboxTimer.class).deliverDue();
            MimeMessage message = parsed(mail.get());
            assertEquals("hr@example.invalid", message.getAllRecipients()[0].toString());
            assertEquals("Pháo Đài: bạn có thông báo mới", message.getSubject());
            String text = (String) message.getContent();
            assertTrue(text.contains("https://phaodai.invalid/phaodai/approvals/1"), text);
            assertFalse(text.contains("Nguyễn"), text);
        } finally {
            threads.shutdown();
        }
        assertEquals(0, database.number("select count(*) from kernel.outbox_message"));
    }

    @Test
    void waitsWhileTheServerIsDown() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        start(closed);
        tell("hr");
        container.get(OutboxTimer.class).deliverDue();
        assertEquals(1, database.number("select attempts from kernel.outbox_message"));
    }

    private void start(int port) {
        container.put(
                MailServer.class,
                new MailServer(
                        MailSettings.of(
                                Map.of(
                                        "PHAODAI_SMTP_HOST", "127.0.0.1",
                                        "PHAODAI_SMTP_PORT", Integer.toString(port),
                                        "PHAODAI_SMTP_STARTTLS", "false",
                                        "PHAODAI_PUBLIC_URL", "https://phaodai.invalid/phaodai"))));
        container.get(NoticeMail.class);
    }

    private void tell(String username) {
        container
                .get(Notices.class)
                .toPerson(
                        username,
                        new NoticeText("notice.x", List.of("Nguyễn Văn A"), "/approvals/1"));
    }

    private static MimeMessage parsed(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    /** A mail server for one mail. */
    private static String receive(ServerSocket server) {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true)) {
            StringBuilder mail = new StringBuilder();
            out.print("220 test\r\n");
            out.flush();
            boolean inMail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (inMail && !line.equals(".")) {
                    mail.append(line).append("\r\n");
                    continue;
                }
                String answer = "250 ok";
                if (line.equals("DATA")) {
                    inMail = true;
                    answer = "354 go on";
                } else if (line.equals("QUIT")) {
                    answer = "221 bye";
                } else {
                    inMail = false;
                }
                out.print(answer + "\r\n");
                out.flush();
            }
            return mail.toString();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
