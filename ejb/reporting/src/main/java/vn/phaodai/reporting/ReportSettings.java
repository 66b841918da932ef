package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.phaodai.kernel.BusinessClock;

/** The figures and words of today that govern reports. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReportSettings {

    @Inject private ReportSettingRepository repository;
    @Inject private BusinessClock clock;

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
        return repository
                .find(code, clock.today())
                .orElseThrow(() -> new IllegalStateException("No parameter " + code));
    }

    private int number(String code) {
        return Integer.parseInt(text(code));
    }
}
