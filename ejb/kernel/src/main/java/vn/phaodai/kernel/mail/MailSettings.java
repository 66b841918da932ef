package vn.phaodai.kernel.mail;

import java.util.Map;
import java.util.Properties;

/**
 * The mail server: {@code PHAODAI_SMTP_HOST}, {@code _PORT} (25), {@code _USER}, {@code _PASSWORD},
 * {@code _STARTTLS} (true), {@code _FROM}; and {@code PHAODAI_PUBLIC_URL} for links.
 *
 * @param host null while mail is off
 * @param user null if the server asks for none
 */
record MailSettings(
        String host,
        String port,
        String user,
        String password,
        boolean startTls,
        String from,
        String publicUrl) {

    static MailSettings of(Map<String, String> environment) {
        return new MailSettings(
                given(environment, "PHAODAI_SMTP_HOST"),
                environment.getOrDefault("PHAODAI_SMTP_PORT", "25"),
                given(environment, "PHAODAI_SMTP_USER"),
                environment.get("PHAODAI_SMTP_PASSWORD"),
                Boolean.parseBoolean(environment.getOrDefault("PHAODAI_SMTP_STARTTLS", "true")),
                environment.getOrDefault("PHAODAI_SMTP_FROM", "phaodai@localhost"),
                environment.getOrDefault("PHAODAI_PUBLIC_URL", "http://127.0.0.1:8080/phaodai"));
    }

    /** An empty variable is one that is not set. */
    private static String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    boolean isOn() {
        return host != null;
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", port);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.smtp.writetimeout", "10000");
        return properties;
    }
}
