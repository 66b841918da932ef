package vn.phaodai.kernel.units.reorganisation;

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
 * Applies reorganisations on their day. The timer is kept in the database: it runs on one node at a
 * time, and soon after a start for what came due while the server was down.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReorganisationTimer {

    private static final Logger LOG = Logger.getLogger(ReorganisationTimer.class);

    @Inject private ReorganisationEffect effect;

    @Schedule(hour = "*", minute = "*", second = "*/10", info = "reorganisations that are due")
    void apply() {
        effect.due().forEach(this::apply);
    }

    /** One that fails unexpectedly is tried again next time; nothing of it has happened. */
    private void apply(UUID id) {
        try {
            effect.of(id);
        } catch (EJBException | BusinessException failed) {
            LOG.errorf(failed, "Reorganisation %s could not be applied", id);
        }
    }
}
