package vn.phaodai.force;

import static vn.phaodai.kernel.JsonSource.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.outbox.Outbox;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/**
 * Keeps the realm's accounts in step with the officers: the unit, which is how far the account
 * sees; the role, which comes with the position; name and mail address; and whether it is open. The
 * messages are stored with the change itself and delivered afterwards.
 */
@ApplicationScoped
public class OfficerAccounts {

    static final String UNIT = "account.unit";
    static final String STANDING = "account.standing";

    @Inject private OfficerAccountRepository repository;
    @Inject private Outbox outbox;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    /**
     * After its officer has joined, moved, left or come back, as the records now say.
     *
     * @param account null if the officer has none: then nothing is told
     */
    public void follow(String account) {
        if (account == null) {
            return;
        }
        Optional<OfficerAccountRepository.Holder> found = repository.holder(account);
        if (found.isEmpty() || !found.get().status().isServing()) {
            takeAway(account);
            return;
        }
        sendUnit(account, sendStanding(found.get()));
    }

    /**
     * After the name or the mail address of its officer has changed: nobody is signed out for it.
     *
     * @param account null if the officer has none: then nothing is told
     */
    public void describe(String account) {
        if (account != null) {
            repository
                    .holder(account)
                    .filter(holder -> holder.status().isServing())
                    .ifPresent(this::sendStanding);
        }
    }

    /**
     * @return code of the unit; null if there is none
     */
    private String sendStanding(OfficerAccountRepository.Holder holder) {
        String unit = unitCode(holder);
        JsonObjectBuilder standing =
                JSON.createObjectBuilder()
                        .add("username", holder.account())
                        .add("enabled", true)
                        .add("name", holder.fullName())
                        .add("role", holder.role());
        add(standing, "mail", holder.mail());
        add(standing, "unitCode", unit);
        outbox.send(STANDING, holder.account(), standing.build());
        return unit;
    }

    /** The account belongs to no officer in service any more: it is closed and sees nothing. */
    public void takeAway(String account) {
        outbox.send(
                STANDING,
                account,
                JSON.createObjectBuilder().add("username", account).add("enabled", false).build());
        sendUnit(account, null);
    }

    String unitCode(OfficerAccountRepository.Holder holder) {
        return units.tree().find(holder.unitId(), clock.today()).map(Unit::code).orElse(null);
    }

    private void sendUnit(String account, String unitCode) {
        JsonObjectBuilder payload = JSON.createObjectBuilder().add("username", account);
        add(payload, "unitCode", unitCode);
        outbox.send(UNIT, account, payload.build());
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
