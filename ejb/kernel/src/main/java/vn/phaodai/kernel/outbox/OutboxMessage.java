package vn.phaodai.kernel.outbox;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param key messages of one topic and key are delivered in the order they were sent
 * @param attempts how often delivery has failed so far
 */
public record OutboxMessage(
        UUID id, String topic, String key, JsonObject payload, Instant sentAt, int attempts) {}
