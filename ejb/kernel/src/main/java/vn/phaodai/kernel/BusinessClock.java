package vn.phaodai.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The time of the service: instants in UTC, days in Hồ Chí Minh City. */
@ApplicationScoped
public class BusinessClock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Now, in the microseconds that the database keeps. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
