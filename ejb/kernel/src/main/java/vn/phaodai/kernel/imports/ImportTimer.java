package vn.phaodai.kernel.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.phaodai.kernel.SystemTask;

/**
 * Looks for imports whose server was stopped, and forgets old files. Every node may do it: both are
 * the same done once or twice.
 */
@Stateless
@PermitAll
@SystemTask
public class ImportTimer {

    private static final int GRACE_SECONDS = 10;
    private static final int DAYS_KEPT_DONE = 1;
    private static final int DAYS_KEPT_OPEN = 14;

    @Inject private ImportRepository repository;
    @Inject private ImportNotices notices;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void failInterrupted() {
        repository.failInterrupted(GRACE_SECONDS).forEach(notices::failed);
    }

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void forget() {
        repository.forget(DAYS_KEPT_DONE, DAYS_KEPT_OPEN);
    }
}
