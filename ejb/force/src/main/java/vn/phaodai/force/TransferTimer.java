package vn.phaodai.force;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.SystemTask;

/**
 * Lets transfers take effect on their day. The timer is kept in the database: it runs on one node
 * at a time, and soon after a start for what came due while the server was down.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransferTimer {

    private static final Logger LOG = Logger.getLogger(TransferTimer.class);

    @Inject private TransferEffect effect;

    @Schedule(hour = "*", minute = "*", second = "*/10", info = "transfers that are due")
    void takeEffect() {
        effect.due().forEach(this::takeEffect);
    }

    /** One that fails unexpectedly is tried again next time and does not stop the others. */
    private void takeEffect(UUID transfer) {
        try {
            effect.of(transfer);
        } catch (EJBException | BusinessException failed) {
            LOG.errorf(failed, "Transfer %s could not take effect", transfer);
        }
    }
}
