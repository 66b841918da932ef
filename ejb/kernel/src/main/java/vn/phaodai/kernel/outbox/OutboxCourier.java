package vn.phaodai.kernel.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;

/** Delivers one message per transaction, so that one failure holds up nothing else. */
@ApplicationScoped
class OutboxCourier {

    private static final int BATCH = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Inject private OutboxRepository repository;
    @Inject private Instance<OutboxHandler> handlers;
    @Inject private Event<OutboxGaveUp> gaveUp;
    @Inject private BusinessClock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> due() {
        return repository.due(clock.now(), BATCH);
    }

    /** False if another node has it, or has had it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean deliver(UUID id) {
        Optional<OutboxMessage> message = repository.take(id, clock.now());
        message.ifPresent(
                mine -> {
                    repository.remove(id);
                    handler(mine.topic()).handle(mine);
                });
        return message.isPresent();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID id, Throwable failure) {
        Instant now = clock.now();
        repository
                .take(id, now)
                .ifPresent(
                        message -> {
                            int attempts = message.attempts() + 1;
                            boolean dead = attempts >= patience(message.topic());
                            repository.failed(id, now.plus(pause(attempts)), dead, text(failure));
                            if (dead) {
                                gaveUp.fire(new OutboxGaveUp(id, message.topic(), text(failure)));
                            }
                        });
    }

    private OutboxHandler handler(String topic) {
        for (OutboxHandler handler : handlers) {
            if (handler.topic().equals(topic)) {
                return handler;
            }
        }
        throw new IllegalStateException("No handler for topic " + topic);
    }

    private int patience(String topic) {
        for (OutboxHandler handler : handlers) {
            if (handler.topic().equals(topic)) {
                return handler.attempts();
            }
        }
        return 1;
    }

    /** 5 s, doubled with each failure, at most a quarter of an hour. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(5L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String text(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
