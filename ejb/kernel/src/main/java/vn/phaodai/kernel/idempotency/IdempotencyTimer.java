package vn.phaodai.kernel.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;

/** Forgets old keys. */
@Stateless
@PermitAll
@SystemTask
public class IdempotencyTimer {

    @Inject private IdempotencyRepository repository;
    @Inject private BusinessClock clock;

    @Schedule(hour = "*", minute = "20", info = "idempotency keys")
    public void forgetOld() {
        repository.removeOlderThan(clock.now().minus(Duration.ofDays(Idempotency.DAYS)));
    }
}
