package vn.phaodai.kernel.mail;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.accounts.Accounts;
import vn.phaodai.kernel.notices.NoticeMade;
import vn.phaodai.kernel.outbox.Outbox;
import vn.phaodai.kernel.outbox.OutboxHandler;
import vn.phaodai.kernel.outbox.OutboxMessage;

/**
 * Mails that there is a notice, and where to read it; never what it says: mail leaves the service,
 * names and numbers do not.
 */
@ApplicationScoped
class NoticeMail implements OutboxHandler {

    static final String TOPIC = "mail.notice";

    @Inject private Outbox outbox;
    @Inject private Accounts accounts;
    @Inject private MailServer server;

    void made(@Observes NoticeMade notice) {
        if (!server.isOn()) {
            return;
        }
        JsonObjectBuilder payload = JSON.createObjectBuilder().add("username", notice.username());
        if (notice.link() != null) {
            payload.add("link", notice.link());
        }
        outbox.send(TOPIC, notice.username(), payload.build());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** A day and more: mail servers are mended by people, who sleep. */
    @Override
    public int attempts() {
        return 120;
    }

    @Override
    public void handle(OutboxMessage message) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "vn.phaodai.kernel.mail.texts",
                        VietnameseText.LOCALE,
                        NoticeMail.class.getClassLoader());
        String link = message.payload().getString("link", null);
        accounts.mailOf(message.payload().getString("username"))
                .ifPresent(
                        to ->
                                server.send(
                                        to,
                                        texts.getString("mail.subject"),
                                        MessageFormat.format(
                                                texts.getString("mail.text"),
                                                server.address(link))));
    }
}
