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
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

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
    @Inject private Units units;
    @Inject private BusinessClock clock;

    @Schedule(hour = "6", minute = "20", timezone = "Asia/Ho_Chi_Minh", info = "expiries")
    public void tell() {
        LocalDate today = clock.today();
        int first = catalogue.figure("qualification.firstWarning", today);
        int last = catalogue.figure("qualification.lastWarning", today);
        tell(today, last, first);
        tell(today, -1, last);
    }

    /** Every ward hears of its own; HR of all in one notice. */
    private void tell(LocalDate today, int after, int within) {
        int all = 0;
        for (ExpiryRepository.Told told : repository.tell(today, after, within)) {
            notices.toRole(
                    Role.WARD_COMMANDER,
                    told.unitId(),
                    null,
                    text(told.count(), within, "/qualifications?unitId=" + told.unitId()));
            all += told.count();
        }
        if (all > 0) {
            for (Unit root : units.tree().roots(today)) {
                notices.toRole(Role.HR, root.id(), null, text(all, within, "/qualifications"));
            }
        }
    }

    private static NoticeText text(int count, int within, String path) {
        return new NoticeText(
                "notice.qualification.expiring",
                List.of(Integer.toString(count), Integer.toString(within)),
                path);
    }
}
