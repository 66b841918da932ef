package vn.phaodai.force.decisions;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.SystemTask;

/**
 * Lets decisions take effect on their day, and end on theirs. The timer is kept in the database: it
 * runs on one node at a time, and soon after a start for what came due while the server was down.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DecisionTimer {

    private static final Logger LOG = Logger.getLogger(DecisionTimer.class);

    @Inject private DecisionEffect effect;

    @Schedule(hour = "*", minute = "*", second = "*/10", info = "decisions that are due")
    void takeEffect() {
        effect.over().forEach(line -> carryOut(line, effect::endOf));
        effect.due().forEach(line -> carryOut(line, effect::of));
    }

    /** One that fails unexpectedly is tried again next time and does not stop the others. */
    private void carryOut(UUID line, Consumer<UUID> work) {
        try {
            work.accept(line);
        } catch (EJBException | BusinessException failed) {
            LOG.errorf(failed, "Line %s of a decision could not be carried out", line);
        }
    }
}
