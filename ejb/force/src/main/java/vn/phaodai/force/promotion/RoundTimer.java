package vn.phaodai.force.promotion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.SystemTask;

/**
 * Reminds commanders, once a round and some days before its last day, of candidates of whom they
 * have said nothing.
 */
@Stateless
@PermitAll
@SystemTask
public class RoundTimer {

    @Inject private RoundRepository repository;
    @Inject private RoundNews news;
    @Inject private BusinessClock clock;

    @Schedule(hour = "6", minute = "40", timezone = "Asia/Ho_Chi_Minh", info = "promotion rounds")
    public void remind() {
        for (RoundRepository.Closing round : repository.closing(clock.today())) {
            Map<UUID, Integer> silent = repository.silent(round.id());
            news.tell(RoundNews.CLOSING, round.id(), round.name(), round.closesOn(), silent);
        }
    }
}
