package vn.phaodai.kernel.units.reorganisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.phaodai.kernel.SystemTask;

/**
 * Applies reorganisations on their day. The timer is kept in the database: it runs on one node at a
 * time, and soon after a start for what came due while the server was down.
 */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReorganisationTimer {

    @Inject private ReorganisationDispatcher dispatcher;

    @Schedule(hour = "*", minute = "*", second = "*/10", info = "reorganisations that are due")
    void apply() {
        dispatcher.applyDue();
    }
}
