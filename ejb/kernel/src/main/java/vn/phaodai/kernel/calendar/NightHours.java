package vn.phaodai.kernel.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.phaodai.kernel.BusinessClock;

/** Night hours: 22:00 to 06:00 (Bộ luật Lao động 2019, Điều 106). */
public final class NightHours {

    private static final LocalTime START = LocalTime.of(22, 0);
    private static final LocalTime END = LocalTime.of(6, 0);

    private NightHours() {}

    /** How much of the time between the two instants is at night. */
    public static Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(BusinessClock.ZONE).toLocalDate();
        for (LocalDate day = from.atZone(BusinessClock.ZONE).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            Instant start = later(from, day.atTime(START).atZone(BusinessClock.ZONE).toInstant());
            Instant end =
                    earlier(to, day.plusDays(1).atTime(END).atZone(BusinessClock.ZONE).toInstant());
            if (end.isAfter(start)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    /** Whether any of it is at night. */
    public static boolean touches(Instant from, Instant to) {
        return !between(from, to).isZero();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
