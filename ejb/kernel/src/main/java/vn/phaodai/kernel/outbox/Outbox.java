package vn.phaodai.kernel.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.Ids;

/** Sends messages: stored in the caller's transaction, so both happen or neither. */
@Stateless
@PermitAll
public class Outbox {

    @Inject private OutboxRepository repository;
    @Inject private BusinessClock clock;

    /**
     * @param topic names the {@link OutboxHandler}
     * @param key what it is about, as a username: messages about it keep their order
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public UUID send(String topic, String key, JsonObject payload) {
        UUID id = Ids.next();
        repository.add(id, topic, key, payload, clock.now());
        return id;
    }

    /** Many at once, by key. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void sendAll(String topic, Map<String, JsonObject> payloads) {
        repository.addAll(topic, payloads, clock.now());
    }
}
