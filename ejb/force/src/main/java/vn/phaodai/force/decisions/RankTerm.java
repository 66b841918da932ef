package vn.phaodai.force.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.phaodai.kernel.Period;

/**
 * How long a rank is held before the next (niên hạn).
 *
 * @param years years in the rank
 */
record RankTerm(String rank, BigDecimal years, Period period) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** First day on which the next rank comes in time. */
    LocalDate over(LocalDate since) {
        return since.plusMonths(years.multiply(MONTHS).longValue());
    }
}
