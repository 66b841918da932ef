package vn.phaodai.force.teams;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member's line in an allowance list: what was counted, and the sums it gave. By the rule of the
 * list the counts give the sums again.
 *
 * @param position held last in the month
 * @param monthDays days of the month
 * @param leaderDays days of the month served as leader, as the two after it
 * @param nights nights paid
 * @param allowance VND for the days
 * @param nightPay VND for the nights
 */
public record AllowanceLine(
        int ordinal,
        UUID memberId,
        String neighbourhood,
        String fullName,
        LocalDate birthDate,
        TeamPosition position,
        int monthDays,
        int leaderDays,
        int deputyDays,
        int memberDays,
        int nights,
        long allowance,
        long nightPay,
        long total)
        implements Serializable {

    /** The line with the sums that the rule makes of its counts. */
    AllowanceLine computedBy(TeamRule rule) {
        long weighted =
                leaderDays * rule.leaderAllowance()
                        + deputyDays * rule.deputyAllowance()
                        + memberDays * rule.memberAllowance();
        long days =
                BigDecimal.valueOf(weighted)
                        .divide(BigDecimal.valueOf(monthDays), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        int paid = Math.min(nights, rule.nightsAMonth());
        long forNights = paid * rule.nightAllowance();
        return new AllowanceLine(
                ordinal,
                memberId,
                neighbourhood,
                fullName,
                birthDate,
                position,
                monthDays,
                leaderDays,
                deputyDays,
                memberDays,
                paid,
                days,
                forNights,
                days + forNights);
    }

    public int days() {
        return leaderDays + deputyDays + memberDays;
    }
}
