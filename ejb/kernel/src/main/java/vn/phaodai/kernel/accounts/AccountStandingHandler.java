package vn.phaodai.kernel.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import vn.phaodai.kernel.outbox.OutboxHandler;
import vn.phaodai.kernel.outbox.OutboxMessage;

/**
 * Opens, closes and changes the account of an officer who joined, left or got another position:
 * topic {@value #TOPIC}, key the username, payload {@code
 * {"username","name","mail","enabled","role","unitCode"}}. While Keycloak is down the message
 * waits; it is never laid aside.
 */
@ApplicationScoped
class AccountStandingHandler implements OutboxHandler {

    static final String TOPIC = "account.standing";

    @Inject private Accounts accounts;

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void handle(OutboxMessage message) {
        JsonObject told = message.payload();
        accounts.stand(
                new AccountStanding(
                        told.getString("username"),
                        text(told, "name"),
                        text(told, "mail"),
                        told.getBoolean("enabled"),
                        text(told, "role"),
                        text(told, "unitCode")));
    }

    static String text(JsonObject json, String name) {
        return json.containsKey(name) && !json.isNull(name) ? json.getString(name) : null;
    }
}
