package vn.phaodai.force;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.outbox.Outbox;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/**
 * Tells the realm the unit of an officer's account, which is how far the account sees. The message
 * is stored with the change itself and delivered afterwards.
 */
@ApplicationScoped
class AccountUnits {

    static final String TOPIC = "account.unit";

    @Inject private Outbox outbox;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /** After an officer has joined, moved, left or come back; nothing without an account. */
    void tell(Officer officer) {
        if (officer.account() == null) {
            return;
        }
        if (officer.status().isServing()) {
            send(
                    officer.account(),
                    units.tree()
                            .find(officer.unitId(), clock.today())
                            .map(Unit::code)
                            .orElse(null));
        } else {
            takeAway(officer.account());
        }
    }

    /** The account belongs to no officer any more: it sees nothing. */
    void takeAway(String account) {
        send(account, null);
    }

    private void send(String account, String unitCode) {
        JsonObjectBuilder payload = JSON.createObjectBuilder().add("username", account);
        if (unitCode == null) {
            payload.addNull("unitCode");
        } else {
            payload.add("unitCode", unitCode);
        }
        outbox.send(TOPIC, account, payload.build());
    }
}
