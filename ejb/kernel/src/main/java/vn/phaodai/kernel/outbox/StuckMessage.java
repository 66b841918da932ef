package vn.phaodai.kernel.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message whose delivery has failed.
 *
 * @param dead whether it waits for an administrator rather than for the next attempt
 */
public record StuckMessage(
        UUID id,
        String topic,
        Instant sentAt,
        boolean dead,
        int attempts,
        Instant nextAt,
        String error) {}
