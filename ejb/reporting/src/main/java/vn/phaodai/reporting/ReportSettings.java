package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import vn.phaodai.kernel.BusinessClock;
import vn.phaodai.kernel.ListQuery;
import vn.phaodai.kernel.Unscoped;

/** The figures and words of today that govern reports. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Unscoped("The same for everyone")
public class ReportSettings {

    @Inject private BusinessClock clock;

    @PersistenceContext(unitName = "reporting")
    private EntityManager entityManager;

    public int fourEyesAbove() {
        return number("export.fourEyesAbove");
    }

    public int mostPages() {
        return number("limit.pages");
    }

    public Duration longest() {
        return Duration.ofSeconds(number("limit.seconds"));
    }

    public int mostRuns() {
        int set = number("limit.runs");
        return set > 0 ? set : Runtime.getRuntime().availableProcessors();
    }

    public Duration kept() {
        return Duration.ofDays(number("archive.days"));
    }

    public String text(String code) {
        return new ListQuery(
                        entityManager,
                        """
                        select value from reporting.parameter
                        where code = :code and valid_from <= :day and (valid_to is null or valid_to > :day)
                        """)
                .set("code", code)
                .set("day", clock.today())
                .first(row -> row.text(0))
                .orElseThrow(() -> new IllegalStateException("No parameter " + code));
    }

    private int number(String code) {
        return Integer.parseInt(text(code));
    }
}
