package vn.phaodai.kernel.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.outbox.OutboxHandler;
import vn.phaodai.kernel.outbox.OutboxMessage;

/**
 * Carries the unit of an officer who moved to the officer's account: topic {@value #TOPIC}, key the
 * username, payload {@code {"username","unitCode"}}. While Keycloak is down the message waits; it
 * is never laid aside.
 */
@ApplicationScoped
class AccountUnitHandler implements OutboxHandler {

    static final String TOPIC = "account.unit";

    private static final Logger LOG = Logger.getLogger(AccountUnitHandler.class);

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
        String username = message.payload().getString("username");
        String unit = AccountStandingHandler.text(message.payload(), "unitCode");
        if (!accounts.moveToUnit(username, unit)) {
            LOG.warnf(
                    "Officer's account %s does not exist: its unit %s is not set", username, unit);
        }
    }
}
