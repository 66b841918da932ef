package vn.phaodai.force.career;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.phaodai.kernel.SystemTask;
import vn.phaodai.kernel.VietnameseText;
import vn.phaodai.kernel.access.Role;
import vn.phaodai.kernel.notices.NoticeText;
import vn.phaodai.kernel.notices.Notices;

/** Tells the officer and the commander of the unit left of a handover that has begun, once. */
@Stateless
@PermitAll
@SystemTask
public class PostHandoverTimer {

    @Inject private PostHandoverRepository repository;
    @Inject private Notices notices;

    @Schedule(hour = "*", minute = "*/10", timezone = "Asia/Ho_Chi_Minh", info = "handovers")
    public void tell() {
        for (PostHandoverRepository.Untold one : repository.tell()) {
            String link = "/handovers/" + one.id();
            List<String> args = List.of(one.fullName(), VietnameseText.day(one.movesOn()));
            if (one.account() != null) {
                notices.toPerson(
                        one.account(), new NoticeText("notice.handover.begun", args, link));
            }
            notices.toRole(
                    Role.WARD_COMMANDER,
                    one.unitId(),
                    null,
                    new NoticeText("notice.handover.begun", args, link));
        }
    }
}
