package vn.phaodai.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A half-open period of days: {@code from} belongs to it, {@code to} does not.
 *
 * @param from first day
 * @param to first day after the period; null while it has no end
 */
public record Period(LocalDate from, LocalDate to) implements Serializable {

    public Period {
        Objects.requireNonNull(from, "from");
        if (to != null && !to.isAfter(from)) {
            throw new InvalidInput("to", "error.period.empty", from, to);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }

    public Period endingOn(LocalDate end) {
        return new Period(from, end);
    }
}
