package vn.phaodai.kernel.imports;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import vn.phaodai.kernel.BusinessException;
import vn.phaodai.kernel.DatabaseOutage;

/** Hands the steps of imports to the server's executor. */
@ApplicationScoped
class ImportDispatcher {

    private static final Logger LOG = Logger.getLogger(ImportDispatcher.class);

    @Resource private ManagedExecutorService executor;
    @Inject private ImportWork work;
    @Inject private ImportProgress progress;

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportStarted started) {
        executor.execute(() -> run(started));
    }

    private void run(ImportStarted started) {
        try {
            work.work(started);
        } catch (BusinessException refused) {
            progress.failed(
                    started,
                    refused.key(),
                    Arrays.stream(refused.args()).map(String::valueOf).toList());
        } catch (EJBException failed) {
            LOG.errorf(failed, "Import %s failed", started.job());
            if (!DatabaseOutage.isBehind(failed)) {
                progress.failed(started, "import.failure.internal", List.of());
            }
            // else the timer calls it interrupted, as it does when the server was stopped
        }
    }
}
