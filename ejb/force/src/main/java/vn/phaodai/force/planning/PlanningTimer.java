package vn.phaodai.force.planning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.phaodai.kernel.SystemTask;

/** Takes up what a crash left behind, and keeps what is being searched. */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanningTimer {

    @Inject private PlanningDispatcher dispatcher;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void resume() {
        dispatcher.submit();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void keep() {
        dispatcher.keep();
    }
}
