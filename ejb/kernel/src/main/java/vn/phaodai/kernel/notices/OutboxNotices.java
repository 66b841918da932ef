package vn.phaodai.kernel.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.outbox.OutboxGaveUp;
import vn.phaodai.kernel.units.Unit;
import vn.phaodai.kernel.units.Units;

/** Tells the administrators of messages that do not get through. */
@ApplicationScoped
class OutboxNotices {

    @Inject private Notices notices;
    @Inject private Units units;
    @Inject private BusinessClock clock;

    void gaveUp(@Observes OutboxGaveUp event) {
        for (Unit root : units.tree().roots(clock.today())) {
            notices.toRole(
                    Role.ADMIN,
                    root.id(),
                    null,
                    new NoticeText(
                            "notice.outbox.gaveUp", List.of(event.topic(), event.error()), null));
        }
    }
}
