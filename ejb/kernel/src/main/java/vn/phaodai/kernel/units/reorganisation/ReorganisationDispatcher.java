package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessException;

/**
 * Applies reorganisations that are due: at once after a late approval, else when the timer says.
 */
@ApplicationScoped
class ReorganisationDispatcher {

    private static final Logger LOG = Logger.getLogger(ReorganisationDispatcher.class);

    @Resource private ManagedExecutorService executor;
    @Inject private ReorganisationEffect effect;

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReorganisationDue due) {
        try {
            executor.execute(this::applyDue);
        } catch (RejectedExecutionException full) {
            LOG.debug("The executor is full: the timer applies it", full);
        }
    }

    void applyDue() {
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
