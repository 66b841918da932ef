package vn.phaodai.kernel.notices;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;

/** Removes notices that nobody is shown any more. */
@Stateless
@PermitAll
@SystemTask
public class NoticeTimer {

    static final Duration KEPT = Duration.ofDays(180);

    @Inject private NoticeRepository repository;
    @Inject private BusinessClock clock;

    @Schedule(hour = "2", minute = "10", timezone = "Asia/Ho_Chi_Minh", info = "notices")
    public void removeOld() {
        repository.removeOlderThan(clock.now().minus(KEPT));
    }
}
