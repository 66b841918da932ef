package vn.phaodai.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
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

    /** How many run at once, and how far one may go; read together. */
    public Limits limits() {
        Map<String, String> set = repository.all(clock.today());
        int runs = Integer.parseInt(set.get("limit.runs"));
        return new Limits(
                runs > 0 ? runs : Runtime.getRuntime().availableProcessors(),
                Integer.parseInt(set.get("limit.pages")),
                Duration.ofSeconds(Integer.parseInt(set.get("limit.seconds"))));
    }

    /**
     * @param runs at once, on all nodes
     * @param pages of one
     * @param time of one
     */
    public record Limits(int runs, int pages, Duration time) {}

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
