package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.phaodai.kernel.SystemTask;

/** The pulse of report runs, on every node. */
@Stateless
@PermitAll
@SystemTask
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportTimer {

    @Inject private ReportDispatcher dispatcher;
    @Inject private ReportWork work;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void renewLeases() {
        dispatcher.renewLeases();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void resume() {
        work.giveBackAbandoned();
        dispatcher.submit();
    }

    @Schedule(hour = "2", minute = "40", persistent = false)
    public void clearArchive() {
        work.forgetOldFiles();
        work.sweepArchive();
    }
}
