package vn.phaodai.force.career;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/**
 * Tells commanders and HR of certificates that end soon, each once per threshold: a day on which
 * the server was down is made up for the next morning.
 */
@Stateless
@PermitAll
@SystemTask
public class ExpiryTimer {

    @Inject private ExpiryRepository repository;
    @Inject private CareerCatalogue catalogue;
    @Inject private Notices notices;
    @Inject private BusinessClock clock;

    @Schedule(hour = "6", minute = "20", timezone = "Asia/Ho_Chi_Minh", info = "expiries")
    public void tell() {
        LocalDate today = clock.today();
        int first = catalogue.figure("qualification.firstWarning", today);
        int last = catalogue.figure("qualification.lastWarning", today);
        tell(today, last, first);
        tell(today, -1, last);
    }

    private void tell(LocalDate today, int after, int within) {
        for (ExpiryRepository.Told told : repository.tell(today, after, within)) {
            NoticeText text =
                    new NoticeText(
                            "notice.qualification.expiring",
                            List.of(Integer.toString(told.count()), Integer.toString(within)),
                            "/qualifications?unitId=" + told.unitId());
            notices.toRole(Role.WARD_COMMANDER, told.unitId(), null, text);
            notices.toRole(Role.HR, told.unitId(), null, text);
        }
    }
}
