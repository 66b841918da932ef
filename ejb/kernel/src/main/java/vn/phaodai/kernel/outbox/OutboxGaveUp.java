package vn.phaodai.kernel.outbox;

import java.util.UUID;

/** A message was laid aside after too many failures. */
public record OutboxGaveUp(UUID id, String topic, String error) {}
