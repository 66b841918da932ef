package vn.phaodai.kernel.attachments;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;

/** Removes contents that no row names: of removed files, and of uploads that were cut off. */
@Stateless
@PermitAll
@SystemTask
public class AttachmentTimer {

    private static final Duration GRACE = Duration.ofDays(1);

    @Inject private AttachmentRepository repository;
    @Inject private ContentStore store;
    @Inject private BusinessClock clock;

    @Schedule(hour = "3", minute = "5", timezone = "Asia/Ho_Chi_Minh", info = "attachments")
    public void clean() {
        store.clean(
                clock.now().minus(GRACE),
                sha256 -> {
                    repository.lockContent(sha256);
                    return repository.isUsed(sha256);
                });
    }
}
