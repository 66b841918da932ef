package vn.phaodai.kernel.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/**
 * The working calendar as it stands, kept at hand. A change made here counts at once after its
 * commit, one made on another node within {@value #RECHECK_SECONDS} s.
 */
@ApplicationScoped
public class WorkingCalendar {

    static final int RECHECK_SECONDS = 5;

    @Inject private CalendarRepository repository;

    private volatile WorkingDays days;
    private volatile long checkedAt;

    @Transactional(Transactional.TxType.SUPPORTS)
    public WorkingDays days() {
        WorkingDays known = days;
        long now = System.nanoTime();
        if (known != null && now - checkedAt < RECHECK_SECONDS * 1_000_000_000L) {
            return known;
        }
        long revision = repository.revision();
        if (known == null || known.revision() != revision) {
            known = new WorkingDays(revision, repository.all());
            days = known;
        }
        checkedAt = now;
        return known;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    /** See {@link WorkingDays#addWorkingDays}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public LocalDate addWorkingDays(LocalDate from, int count) {
        return days().addWorkingDays(from, count);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarChanged change) {
        days = null;
    }
}
