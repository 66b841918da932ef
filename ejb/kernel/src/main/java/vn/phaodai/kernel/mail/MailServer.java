package vn.phaodai.kernel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Hands mail to the server of the settings. */
@ApplicationScoped
class MailServer {

    private final MailSettings settings;

    MailServer() {
        this(MailSettings.of(System.getenv()));
    }

    MailServer(MailSettings settings) {
        this.settings = settings;
    }

    boolean isOn() {
        return settings.isOn();
    }

    /** Address of a page. */
    String address(String link) {
        return settings.publicUrl() + (link == null ? "/" : link);
    }

    void send(String to, String subject, String text) {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(settings.from(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            Transport.send(message);
        } catch (MessagingException failed) {
            throw new IllegalStateException("Mail was not taken", failed);
        }
    }

    private Session session() {
        Authenticator authenticator =
                settings.user() == null
                        ? null
                        : new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(
                                        settings.user(), settings.password());
                            }
                        };
        return Session.getInstance(settings.properties(), authenticator);
    }
}
