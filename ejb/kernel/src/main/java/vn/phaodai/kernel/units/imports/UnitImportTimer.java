package vn.phaodai.kernel.units.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;

/** Forgets uploaded files; what they changed is in the audit. */
@Stateless
@PermitAll
@SystemTask
public class UnitImportTimer {

    private static final Duration KEPT = Duration.ofDays(7);

    @Inject private UnitChangeRepository repository;
    @Inject private BusinessClock clock;

    @Schedule(hour = "2", minute = "40", timezone = "Asia/Ho_Chi_Minh", info = "unit imports")
    public void forgetOld() {
        repository.forgetUploadsBefore(clock.now().minus(KEPT));
    }
}
