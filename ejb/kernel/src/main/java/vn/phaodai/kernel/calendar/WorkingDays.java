package vn.phaodai.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which days are worked: Monday to Friday, less holidays, days off by a swap and the days that make
 * up for a holiday on a weekly rest day, plus rest days worked by a swap. Immutable.
 */
public final class WorkingDays {

    private final long revision;
    private final Map<LocalDate, CalendarDay> exceptions = new TreeMap<>();
    private final Set<LocalDate> madeUp = new HashSet<>();

    WorkingDays(long revision, Collection<CalendarDay> days) {
        this.revision = revision;
        days.forEach(day -> exceptions.put(day.day(), day));
        for (CalendarDay day : List.copyOf(exceptions.values())) {
            if (day.kind() == DayKind.HOLIDAY && isRestDay(day.day())) {
                LocalDate off = day.day().plusDays(1);
                while (!isWorkingDay(off)) {
                    off = off.plusDays(1);
                }
                madeUp.add(off);
            }
        }
    }

    long revision() {
        return revision;
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarDay exception = exceptions.get(day);
        if (exception != null) {
            return exception.kind() == DayKind.WORKING_DAY;
        }
        return !isRestDay(day) && !madeUp.contains(day);
    }

    /** Whether the day is off because a holiday fell on a weekly rest day before it (nghỉ bù). */
    public boolean isMadeUp(LocalDate day) {
        return madeUp.contains(day);
    }

    public Optional<CalendarDay> exception(LocalDate day) {
        return Optional.ofNullable(exceptions.get(day));
    }

    /** The day itself if it is worked, else the next that is. */
    public LocalDate rollForward(LocalDate day) {
        LocalDate end = day;
        while (!isWorkingDay(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /**
     * The last day of a period of working days. It starts the day after {@code from}.
     *
     * @param from day of the event that starts the period, as the day a complete dossier arrived
     * @param days number of working days; 0 gives the day itself, rolled forward
     */
    public LocalDate addWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Negative period: " + days);
        }
        LocalDate end = from;
        for (int left = days; left > 0; left--) {
            end = rollForward(end.plusDays(1));
        }
        return rollForward(end);
    }

    /**
     * The last day of a period of calendar days: starts the day after, rolls forward at its end.
     */
    public LocalDate addDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Negative period: " + days);
        }
        return rollForward(from.plusDays(days));
    }

    /**
     * Working days after {@code from} up to and including {@code to}; 0 if {@code to} is earlier.
     */
    public int countBetween(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    private static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
