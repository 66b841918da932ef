package vn.phaodai.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A clock that is moved by hand. */
public final class TestClock extends BusinessClock {

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Override
    public LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }

    @Override
    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(LocalDate day) {
        now = day.atTime(12, 0).atZone(ZONE).toInstant();
    }
}
