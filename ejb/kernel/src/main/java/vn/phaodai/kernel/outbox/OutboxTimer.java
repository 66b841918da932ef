package vn.phaodai.kernel.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.SystemTask;

/** Delivers what waits, every few seconds, on one node at a time. */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private static final Logger LOG = Logger.getLogger(OutboxTimer.class);

    @Inject private OutboxCourier courier;

    @Schedule(hour = "*", minute = "*", second = "*/5", info = "outbox")
    public void deliverDue() {
        List<UUID> due = courier.due();
        while (!due.isEmpty()) {
            int delivered = due.stream().mapToInt(this::deliver).sum();
            due = delivered == 0 ? List.of() : courier.due();
        }
    }

    private int deliver(UUID id) {
        try {
            return courier.deliver(id) ? 1 : 0;
        } catch (RuntimeException failure) {
            LOG.warnf("Outbox message %s was not delivered: %s", id, failure);
            courier.failed(id, failure);
            return 0;
        }
    }
}
