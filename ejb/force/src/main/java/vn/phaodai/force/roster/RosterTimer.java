package vn.phaodai.force.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.phaodai.kernel.SystemTask;

/** Takes up what a crash left behind, and freezes what is over. */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RosterTimer {

    @Inject private RosterDispatcher dispatcher;
    @Inject private RosterWork work;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void resume() {
        dispatcher.submit();
    }

    @Schedule(hour = "0", minute = "5", info = "rosters that are over")
    void freeze() {
        work.freezeWhatIsOver();
    }
}
